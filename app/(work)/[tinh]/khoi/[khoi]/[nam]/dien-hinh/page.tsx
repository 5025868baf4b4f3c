import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { ModelCounts, ModelList } from "@/components/movements/model-list";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { modelList, type ModelList as Listed } from "@/lib/movements/role-model-queries";
import { WorkShell } from "../../../../work-shell";

export const metadata: Metadata = { title: "Điển hình tiên tiến" };

export default async function RoleModelsPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/dien-hinh">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<Listed>(tinh, "role_model.read", modelList(khoi, nam));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    at = `${year}/dien-hinh`;
  const proposes =
    (it.stage !== "closed" || it.archive) && it.members.some(({ unitId }) => may("role_model.propose", actor, { ...it, unitId }));
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={`Điển hình tiên tiến, năm ${it.year}`}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Điển hình tiên tiến" }]}
        acts={
          proposes && (
            <ButtonLink href={`${at}/moi`} kind="primary" icon="plus">
              {it.archive ? "Nhập điển hình từ hồ sơ" : "Giới thiệu điển hình"}
            </ButtonLink>
          )
        }
      >
        Đơn vị phát hiện, giới thiệu tập thể, cá nhân tiêu biểu; khối chọn và nhân rộng.
      </PageHead>
      {it.archive && (
        <Note kind="info" title="Năm nhập từ hồ sơ giấy">
          Phần minh họa được đánh dấu trong từng câu chuyện.
        </Note>
      )}
      <div className="stack">
        <ModelList
          rows={it.rows}
          at={at}
          empty={
            it.archive
              ? "Cơ quan chuyên trách của tỉnh nhập điển hình từ hồ sơ vào đây."
              : "Điển hình hiện ở đây khi một đơn vị trong khối giới thiệu."
          }
        />
        <ModelCounts rows={it.rows} members={it.members} />
      </div>
    </WorkShell>
  );
}
