import { type Block, type Inline, readMarkdown } from '../../knowledge/markdown';

/** A whole answer with its few marks shown. No HTML, and nothing that can be clicked: a link is text and address. */
export function AnswerText({ source }: { source: string }) {
  return (
    <div className="flex flex-col gap-1 text-sm break-words text-ink">
      {readMarkdown(source).map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name and never move
        <BlockText key={i} block={block} />
      ))}
    </div>
  );
}

function BlockText({ block }: { block: Block }) {
  if (block.kind === 'list') {
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    const items = block.items.map((item, i) => <li key={i}>{item.map(inline)}</li>);
    return block.ordered ? (
      <ol start={block.first} className="list-decimal pl-5">
        {items}
      </ol>
    ) : (
      <ul className="list-disc pl-5">{items}</ul>
    );
  }
  const lines = block.lines.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <span key={i} className="block">
      {line.map(inline)}
    </span>
  ));
  if (block.kind === 'quote') return <blockquote className="border-l-2 border-line pl-2">{lines}</blockquote>;
  return <p className={block.kind === 'heading' ? 'font-medium' : ''}>{lines}</p>;
}

function inline(part: Inline, key: number) {
  if (part.kind === 'strong') return <strong key={key}>{part.text}</strong>;
  if (part.kind === 'emphasis') return <em key={key}>{part.text}</em>;
  if (part.kind === 'code')
    return (
      <code key={key} className="rounded-sm bg-hover px-1">
        {part.text}
      </code>
    );
  if (part.kind === 'link')
    return (
      <span key={key}>
        {part.text} <span className="text-soft">({part.url})</span>
      </span>
    );
  return part.text;
}
