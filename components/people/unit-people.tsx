import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { POST_WORDS } from "@/lib/people/words";
import type { PostCode } from "@/lib/tenancy/actor";

/** People of one unit, with the posts they hold today. */
export function UnitPeople({
  people,
  home,
}: {
  people: { id: string; name: string; title: string | null; posts: PostCode[] }[];
  home: string;
}) {
  return (
    <Panel title="Người của đơn vị">
      {people.length === 0 ? (
        <p className="soft">Chưa có ai. Thêm người rồi giao chức vụ Lãnh đạo đơn vị và Công chức phụ trách.</p>
      ) : (
        <ul className="plain-list">
          {people.map(({ id, name, title, posts }) => (
            <li key={id}>
              <Go href={`${home}/${id}`}>{name}</Go>
              {title && `, ${title}`}{" "}
              <span className="meta">{posts.map((code) => POST_WORDS[code]).join("; ") || "chưa có chức vụ đang hiệu lực"}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
