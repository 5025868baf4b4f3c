import { eventDay } from "@/lib/desk/history/days";
import { detailsOf, type Said } from "@/lib/desk/history/details";
import type { HistoryEntry } from "@/lib/desk/history/queries";
import { sentenceOf } from "@/lib/desk/history/sentences";
import { clockWords } from "@/lib/provinces/dates";

/** What happened to a record, day by day, newest first. */
export function HistoryList({ entries }: { entries: HistoryEntry[] }) {
  return (
    <div className="history">
      {eventDay(entries).map(({ day, of }) => (
        <section key={day} aria-label={day}>
          <h2 className="num">{day}</h2>
          <ol>
            {of.map((entry) => (
              <li key={entry.seq}>
                <time className="num" dateTime={entry.at}>
                  {clockWords(entry.at)}
                </time>
                <div>
                  <p>{sentenceOf(entry)}.</p>
                  <Details said={detailsOf(entry)} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Details({ said }: { said: Said[] }) {
  if (said.length === 0) return null;
  return (
    <ul className="history__said">
      {said.map(({ label, before, after }) => (
        <li key={label}>
          <span className="soft">{label}:</span>{" "}
          {before && (
            <>
              <span className="sr">trước đó </span>
              <del>{before}</del>
            </>
          )}
          {before && after && " "}
          {after && (
            <>
              <span className="sr">{before ? "nay " : ""}</span>
              <b className="num">{after}</b>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
