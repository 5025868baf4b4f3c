import { blocksOf, type Block } from "@/lib/portal/marks";

/** A text written with simple marks, as elements. The summary leads it in bold, the author line closes it. */
export function ArticleText({ summary, body, author }: { summary: string; body: string; author: string }) {
  return (
    <div className="txt num">
      {summary && <p className="lead">{summary}</p>}
      {blocksOf(body).map((block, at) => <Drawn key={at} block={block} />)}
      {author && <p className="src">{author}</p>}
    </div>
  );
}

function Drawn({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h2>{block.text}</h2>;
    case "bullets":
      return <ul>{block.items.map((item, at) => <li key={at}>{item}</li>)}</ul>;
    case "numbers":
      return <ol start={block.from} style={{ counterReset: `n ${block.from - 1}` }}>{block.items.map((item, at) => <li key={at}>{item}</li>)}</ol>;
    case "paragraph":
      return <p>{block.text}</p>;
  }
}
