import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type HallProps = {
  /** The bloc, in full. */
  who: string;
  title: string;
  done: number;
  of: number;
  /** After the count: "đơn vị đã ký giao ước". */
  say: string;
  /** A code to scan, the words and the digest beside it. */
  check?: { picture: ReactNode; words: string; code: string };
  occasion: ReactNode;
  clock?: ReactNode;
  children: ReactNode;
};

/** The wall of the hall: always light, nothing to press, readable at ten metres. Children are `<HallRow>`. */
export function HallFrame({ who, title, done, of, say, check, occasion, clock, children }: HallProps) {
  return (
    <div className={of > 9 ? "hall hall--many" : "hall"} data-theme="light">
      <section className="side" aria-label="Kết quả">
        <p className="who">{who}</p>
        <h1>{title}</h1>
        <p className="big" aria-hidden="true">
          {done}
          <small>/{of}</small>
        </p>
        <p className="say" role="status">
          <span className="sr">{`${done} trên ${of} `}</span>
          {say}
        </p>
        <div className="cells" aria-hidden="true">
          {Array.from({ length: of }, (_, n) => (
            <i key={n} className={n < done ? undefined : "no"} />
          ))}
        </div>
        {check && (
          <div className="check">
            {check.picture}
            <p>
              {check.words}
              <br />
              <code>{check.code}</code>
            </p>
          </div>
        )}
      </section>
      <main className="hall__list" id="main">
        <ul className="ts">{children}</ul>
        <footer>
          <span>{occasion}</span>
          {clock && <b className="num">{clock}</b>}
        </footer>
      </main>
    </div>
  );
}

/** One unit on the wall; `state="new"` is the one that has just signed. */
export function HallRow({
  name,
  person,
  state,
  words,
  ink,
}: {
  name: ReactNode;
  person: string;
  state: "done" | "new" | "wait";
  words: string;
  ink?: ReactNode;
}) {
  return (
    <li className={state === "done" ? "t" : `t t--${state}`}>
      <div>
        <h2>{name}</h2>
        <p>{person}</p>
      </div>
      <div className="t__sign">{ink}</div>
      <p className="t__when num">
        <Icon name={state === "wait" ? "clock" : "check"} />
        {words}
      </p>
    </li>
  );
}
