/** opencc-js types its main entry only; this is the part with traditional → simplified alone. */
declare module 'opencc-js/t2cn' {
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}
