import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { MovementForm } from "@/components/movements/movement-form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { yearToWrite, type YearToWrite } from "@/lib/movements/queries";
import { WorkShell } from "../../../../../work-shell";
import { write } from "../actions";

export const metadata: Metadata = { title: "Soạn phong trào" };

export default async function NewMovementPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/phong-trao/moi">) {
  const { tinh, khoi, nam } = await params,
    { donvi } = await searchParams;
  const { actor, it, post } = await loadByRead<YearToWrite>(
    tinh,
    "movement.keep",
    yearToWrite(khoi, nam, typeof donvi === "string" ? donvi : null),
  );
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    list = `${year}/phong-trao`;
  const title = it.archive ? "Nhập phong trào từ hồ sơ" : it.unitName ? `Soạn phong trào của ${it.unitName}` : "Soạn phong trào của khối";
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={title}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Phong trào thi đua", href: list }, { label: title }]}
      >
        {it.archive
          ? "Ghi phong trào như trong hồ sơ: ai phát động, hình thức theo luật lúc đó, thời gian, chỉ tiêu."
          : "Lưu thành dự thảo trước; bấm Phát động ở trang của phong trào thì các đơn vị mới thấy."}
      </PageHead>
      <MovementForm
        action={write.bind(null, tinh)}
        hidden={{ movementId: randomUUID(), blocYearId: it.blocYearId, unitId: it.unitId ?? "" }}
        forms={it.forms}
        archive={it.archive}
        back={list}
        scope={it.scope}
        launcher={it.unitName ?? it.bloc.name}
      />
    </WorkShell>
  );
}
