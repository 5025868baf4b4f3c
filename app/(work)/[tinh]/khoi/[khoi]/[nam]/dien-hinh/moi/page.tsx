import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { ModelForm } from "@/components/movements/model-form";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { yearToTell, type YearToTell } from "@/lib/movements/role-model-queries";
import { WorkShell } from "../../../../../work-shell";
import { write } from "../actions";

export const metadata: Metadata = { title: "Giới thiệu điển hình" };

export default async function NewRoleModelPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/dien-hinh/moi">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<YearToTell>(tinh, "role_model.propose", yearToTell(khoi, nam));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    list = `${year}/dien-hinh`,
    title = it.archive ? "Nhập điển hình từ hồ sơ" : "Giới thiệu điển hình";
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={title}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Điển hình tiên tiến", href: list }, { label: title }]}
      >
        {it.archive ? "Ghi như trong hồ sơ." : "Bản nháp chỉ đơn vị thấy. Thêm ảnh và giới thiệu với khối ở trang của điển hình."}
      </PageHead>
      <ModelForm
        action={write.bind(null, tinh)}
        hidden={{ modelId: randomUUID(), blocYearId: it.blocYearId }}
        units={it.members.filter(({ unitId }) => may("role_model.propose", actor, { ...it, unitId }))}
        movements={it.movements}
        archive={it.archive}
        back={list}
      />
    </WorkShell>
  );
}
