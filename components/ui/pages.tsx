import { Go } from "@/components/ui/go";

type PagesProps = {
  page: number;
  pages: number;
  here: string;
  /** The address as it was asked: every other choice stays. */ asked: Record<string, string | string[] | undefined>;
};

/** The way through a long list; nothing where all of it is in sight. */
export function Pages({ page, pages, here, asked }: PagesProps) {
  if (pages < 2) return null;
  const to = (at: number) =>
    `${here}?${new URLSearchParams({ ...Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))), trang: String(at) }).toString()}`;
  return (
    <nav className="acts" aria-label="Các trang của danh sách">
      {page > 1 && <Go href={to(page - 1)}>Trang trước</Go>}
      <span className="meta num">
        Trang {page}/{pages}
      </span>
      {page < pages && <Go href={to(page + 1)}>Trang sau</Go>}
    </nav>
  );
}
