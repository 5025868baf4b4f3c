import type { Metadata } from "next";
import { HitList } from "@/components/desk/hit-list";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { SearchForm } from "@/components/ui/search-form";
import { loadByRead } from "@/lib/action/load";
import { found, type Found } from "@/lib/desk/search/queries";
import { byKind } from "@/lib/desk/search/words";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../work-shell";

export const metadata: Metadata = { title: "Tìm" };

export default async function FindPage({ params, searchParams }: PageProps<"/[tinh]/tim">) {
  const [{ tinh }, asked] = await Promise.all([params, searchParams]);
  const words = firstOf(asked.tim);
  const { actor, it, post } = await loadByRead<Found>(tinh, "desk.read", found(words));
  const groups = byKind(it.hits);
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead title="Tìm">Khối, đơn vị, hội nghị, văn bản, hồ sơ, quyết định mà Anh/Chị được xem. Gõ không dấu cũng tìm được.</PageHead>
      <SearchForm label="Từ cần tìm" value={words} clear={`/${tinh}/tim`} />
      {groups.length > 0 ? (
        <HitList groups={groups} home={`/${tinh}`} />
      ) : words ? (
        <Empty title={`Không tìm thấy “${words}”`} icon="search">
          Thử bớt chữ, hoặc tìm theo số văn bản, tên cũ của đơn vị.
        </Empty>
      ) : (
        <Empty title="Nhập từ cần tìm" icon="search">
          Ví dụ tên đơn vị, số quyết định, một từ trong nghị quyết hay giao ước.
        </Empty>
      )}
    </WorkShell>
  );
}
