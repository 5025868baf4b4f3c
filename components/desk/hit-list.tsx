import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { EACH, type Hit, short } from "@/lib/desk/search/words";
import { dateWords } from "@/lib/provinces/dates";

/** What was found, by kind; each line leads to where it stands. */
export function HitList({ groups, home }: { groups: { kind: string; title: string; hits: Hit[] }[]; home: string }) {
  return (
    <div className="stack">
      {groups.map(({ kind, title, hits }) => (
        <Panel key={kind} title={title} flush>
          <ul className="panel__body hits">
            {hits.map(({ id, title: name, detail, day, path }) => (
              <li key={id}>
                <Go href={`${home}${path}`}>{short(name)}</Go>
                <span className="meta num">{[day && dateWords(day), short(detail)].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ul>
          {hits.length === EACH && <p className="panel__foot meta">Hiện {EACH} kết quả đầu. Thêm từ để thu hẹp.</p>}
        </Panel>
      ))}
    </div>
  );
}
