import type { ReactNode } from "react";
import { Masthead, type PaperHead, PaperTitle, PrintPaper, Recipients, Sheet, Signatures } from "@/components/layout/print-paper";
import type { Block, Paper } from "@/lib/documents/paper";
import { sheetsOf } from "@/lib/documents/sheets";

function Piece({ block }: { block: Block }) {
  if (block.kind === "p") return <p>{block.basis ? <i>{block.text}</i> : block.text}</p>;
  if (block.kind === "h2") return <h2>{block.text}</h2>;
  return (
    <table className="tb">
      <caption className="sr">{block.name}</caption>
      <thead>
        <tr>
          {block.head.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, at) =>
              at === 1 ? (
                <th scope="row" key={at}>
                  {cell}
                </th>
              ) : (
                <td key={at} className={at === 0 ? "c" : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ViewProps = { paper: Paper; title: string; head: PaperHead; state?: ReactNode; acts?: ReactNode; foot?: ReactNode };

/** An official paper on its sheets, as it will be printed; the Word file is made of the same paper. */
export function PaperView({ paper, title, head, state, acts, foot }: ViewProps) {
  const sheets = sheetsOf(paper.blocks, { first: 9 + paper.addressees.length, last: 13 }),
    annex = paper.annex && sheetsOf(paper.annex.blocks, { first: 4, last: 0 });
  return (
    <PrintPaper title={title} head={head} state={state} acts={acts}>
      {sheets.map((blocks, at) => {
        const last = at === sheets.length - 1;
        return (
          <Sheet number={at + 1} key={at} foot={last ? foot : undefined}>
            {at === 0 && (
              <>
                <Masthead above={paper.above} issuer={paper.issuer} number={paper.number} placeAndDate={paper.placeAndDate} />
                <PaperTitle kind={paper.kind} about={paper.about} />
                {paper.addressees.length > 0 && <p className="to">{`Kính gửi: ${paper.addressees.join("; ")}`}</p>}
              </>
            )}
            {blocks.map((block, n) => (
              <Piece block={block} key={n} />
            ))}
            {last && (
              <>
                <Signatures signers={paper.signers} />
                <Recipients lines={paper.recipients} />
              </>
            )}
          </Sheet>
        );
      })}
      {annex?.map((blocks, at) => (
        <Sheet number={sheets.length + at + 1} key={`annex-${at}`}>
          {at === 0 && <PaperTitle kind={paper.annex!.title} about={paper.annex!.about} />}
          {blocks.map((block, n) => (
            <Piece block={block} key={n} />
          ))}
        </Sheet>
      ))}
    </PrintPaper>
  );
}
