import type { ReactNode } from "react";
import { Letterhead } from "@/components/layout/letterhead";
import { PrintButton } from "@/components/layout/print-button";
import { SkipLink } from "@/components/layout/page-edges";

/** Whose paper this is, as the bar above it says: name and crest of the province, and where they lead. */
export type PaperHead = { province: string; home: string; crest?: string | undefined; accent?: string | undefined };
type PaperProps = { title: string; head: PaperHead; state?: ReactNode; acts?: ReactNode; children: ReactNode };

/** An official paper on the screen as it will be printed. Children are `<Sheet>`; the bar above does not print. */
export function PrintPaper({ title, head, state, acts, children }: PaperProps) {
  return (
    <div className="paper">
      <SkipLink>Đến văn bản</SkipLink>
      <header className="bar-top" data-accent={head.accent}>
        <Letterhead province={head.province} href={head.home} crest={head.crest} />
        <h1>{title}</h1>
        {state}
        <div className="acts">
          {acts}
          <PrintButton />
        </div>
      </header>
      <main className="paper__desk" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** One A4 sheet; from the second on with its number. */
export function Sheet({ number, foot, children }: { number: number; foot?: ReactNode; children: ReactNode }) {
  return (
    <section className="a4" aria-label={`Trang ${number}`}>
      {number > 1 && <p className="no">{number}</p>}
      {children}
      {foot && (
        <div className="foot">
          <p>{foot}</p>
        </div>
      )}
    </section>
  );
}

/** "Thi đua - Khen thưởng" stays on one line: no line of a head begins with a hyphen. */
const bound = (words: ReactNode): ReactNode =>
  typeof words === "string" ? words.replace(/thi đua - khen thưởng/gi, (name) => name.replaceAll(" ", "\u00a0")) : words;

/** Body, number; name of the state, motto, place and date. Capitals as the law has them. */
export function Masthead({
  above,
  issuer,
  number,
  placeAndDate,
}: {
  above: string;
  issuer: ReactNode;
  number: string;
  placeAndDate: string;
}) {
  return (
    <div className="hd">
      <div>
        <p className="s12">{above}</p>
        <p className="s12">
          <b>{bound(issuer)}</b>
        </p>
        <i className="u" />
        <p className="so">Số: {number}</p>
      </div>
      <div>
        <p className="s12 hd__state">
          <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
        </p>
        <p className="hd__state">
          <b>Độc lập - Tự do - Hạnh phúc</b>
        </p>
        <i className="u u2" />
        <p className="dt">{placeAndDate}</p>
      </div>
    </div>
  );
}

/** Kind of paper in capitals, what it is about below. */
export function PaperTitle({ kind, about }: { kind: string; about: ReactNode }) {
  return (
    <div className="ti">
      <p>{kind}</p>
      <p>{bound(about)}</p>
      <i className="u" />
    </div>
  );
}

/** Who signs: the post in capitals, room for the ink, the name. */
export function Signatures({ signers }: { signers: { post: string; name: string; ink?: ReactNode }[] }) {
  return (
    <div className="sg">
      {signers.map(({ post, name, ink }) => (
        <div key={post}>
          <p>
            <b>{post}</b>
          </p>
          <div className="ink">{ink}</div>
          <p>
            <b>{name}</b>
          </p>
        </div>
      ))}
    </div>
  );
}

/** Nơi nhận. */
export function Recipients({ lines }: { lines: string[] }) {
  return (
    <div className="nn">
      <p className="h">Nơi nhận:</p>
      {lines.map((line) => (
        <p key={line}>- {line}</p>
      ))}
    </div>
  );
}
