import { Go } from "@/components/ui/go";

export type ShownTag = { kind: "bloc" | "meeting" | "movement" | "unit" | "model"; name: string };
const WORDS = { bloc: "Khối, cụm", meeting: "Hội nghị", movement: "Phong trào", unit: "Đơn vị", model: "Điển hình" } satisfies Record<
  ShownTag["kind"],
  string
>;

/** What an article is about; each leads to all news about it. */
export function ArticleTags({ tinh, tags }: { tinh: string; tags: ShownTag[] }) {
  if (tags.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="h-nhan">
      <h2 id="h-nhan">Bài nói về</h2>
      <ul className="tagline">
        {tags.map(({ kind, name }) => (
          <li key={kind + name}>
            <span className="meta">{WORDS[kind]}</span> <Go href={`/${tinh}/tin?ve=${encodeURIComponent(name)}`}>{name}</Go>
          </li>
        ))}
      </ul>
    </section>
  );
}
