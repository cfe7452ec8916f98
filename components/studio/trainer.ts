/** Who works at this computer, for “verified by”. A wish of this computer's, no part of the library. */
const KEY = 'trainer';

export const trainerName = () => localStorage.getItem(KEY) ?? '';

export function setTrainerName(name: string): void {
  localStorage.setItem(KEY, name.trim());
}
