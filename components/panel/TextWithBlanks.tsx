import { openBlanks } from '../../knowledge/suggest';

/** A script's words, open blanks as chips. */
export function TextWithBlanks({ text }: { text: string }) {
  const shown = text.replaceAll('{{|}}', '');
  let end = 0;
  return (
    <>
      {openBlanks(shown).map((blank) => {
        const before = shown.slice(end, blank.start);
        end = blank.end;
        return (
          <span key={blank.start}>
            {before}
            <span className="rounded border border-dashed border-accent px-1 whitespace-nowrap text-accent">
              {blank.name}
            </span>
          </span>
        );
      })}
      {shown.slice(end)}
    </>
  );
}
