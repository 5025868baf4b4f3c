import { ButtonLink } from "@/components/ui/button";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { Sending } from "@/lib/plans/queries";
import { differencesIn } from "@/lib/plans/unit-rules";
import { dateWords, momentWords } from "@/lib/provinces/dates";

/** Every sending of a unit's plan, the newest first; each can be read as it was. */
export function SendingsPanel({
  sendings,
  shown,
  here,
  writes,
}: {
  sendings: Sending[];
  shown: Sending | null;
  here: string;
  writes: boolean;
}) {
  if (sendings.length === 0) return null;
  return (
    <>
      <Panel title={`Đã gửi khối (${sendings.length} lần)`}>
        <ol className="plan-versions">
          {sendings.map((it) => (
            <li key={it.number}>
              <p>
                {it.number === shown?.number ? (
                  <b aria-current="page">Lần {it.number}</b>
                ) : (
                  <Go href={`${here}?lan=${it.number}`}>Lần {it.number}</Go>
                )}
                <span className="num">{`: ${momentWords(it.at)}${it.by ? `, ${it.by}` : ""}`}</span>
              </p>
              <p className="meta num">{`Theo bản số ${it.plan} của khối: ${differencesIn(it.words)}.${it.documentNumber ? ` Văn bản số ${it.documentNumber} ngày ${dateWords(it.documentDate)}.` : ""}`}</p>
            </li>
          ))}
        </ol>
      </Panel>
      {writes && shown && (
        <Note kind="info" title={`Đang xem bản gửi lần ${shown.number}`}>
          <p>
            Bản đã gửi không đổi.{" "}
            <ButtonLink small href={here} icon="pen">
              Về phần đang soạn
            </ButtonLink>
          </p>
        </Note>
      )}
    </>
  );
}
