const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Resident identity number of mainland China, 18 places: a real date and the check digit of GB 11643-1999. */
export function isChineseId(id: string): boolean {
  if (!/^[1-9]\d{16}[\dx]$/i.test(id)) return false;
  const year = Number(id.slice(6, 10));
  const month = Number(id.slice(10, 12));
  const day = Number(id.slice(12, 14));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return '10x98765432'[sum % 11] === id[17]!.toLowerCase();
}

const ISSUERS = /^(?:62|60|4|5[1-5]|2[2-7]|3[47]|35|6011|65|9)/;

/** A payment card: 13 to 19 digits, an issuer that exists, and the Luhn check (ISO/IEC 7812). */
export function isBankCard(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits) || !ISSUERS.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += i % 2 ? doubled : digit;
  }
  return sum % 10 === 0;
}

/** National identification number of Taiwan: a letter, nine digits, weighted sum divisible by ten. */
export function isTaiwanId(id: string): boolean {
  if (!/^[a-z][12]\d{8}$/i.test(id)) return false;
  const letter = 'abcdefghjklmnpqrstuvxywzio'.indexOf(id[0]!.toLowerCase()) + 10;
  const weights = [8, 7, 6, 5, 4, 3, 2, 1, 1];
  const sum = Math.floor(letter / 10) + (letter % 10) * 9;
  return weights.reduce((total, weight, i) => total + weight * Number(id[i + 1]), sum) % 10 === 0;
}

/** Hong Kong identity card, A123456(7): weighted sum divisible by eleven. */
export function isHongKongId(id: string): boolean {
  const match = /^([a-z]{1,2})(\d{6})\(([\da])\)$/i.exec(id);
  if (!match) return false;
  const letters = match[1]!.toLowerCase().padStart(2, ' ');
  const value = (char: string) => (char === ' ' ? 36 : char.charCodeAt(0) - 87);
  let sum = value(letters[0]!) * 9 + value(letters[1]!) * 8;
  for (let i = 0; i < 6; i++) sum += Number(match[2]![i]) * (7 - i);
  const check = match[3]!.toLowerCase() === 'a' ? 10 : Number(match[3]);
  return (sum + check) % 11 === 0;
}
