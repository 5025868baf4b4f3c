import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { ModelForm } from "@/components/movements/model-form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { modelPage, type ModelPage } from "@/lib/movements/role-model-queries";
import { WorkShell } from "../../../../../../work-shell";
import { rewrite } from "../../actions";

export const metadata: Metadata = { title: "Sửa điển hình" };

export default async function EditRoleModelPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/dien-hinh/[dienhinh]/sua">) {
  const { tinh, khoi, nam, dienhinh } = await params;
  const { actor, it, post } = await loadByRead<ModelPage>(tinh, "role_model.propose", modelPage(khoi, nam, dienhinh));
  const { model } = it,
    year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    list = `${year}/dien-hinh`,
    here = `${list}/${model.id}`;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title="Sửa điển hình"
        crumbs={[
          { label: it.bloc.shortName, href: year },
          { label: "Điển hình tiên tiến", href: list },
          { label: model.name, href: here },
          { label: "Sửa" },
        ]}
      >
        Khối thấy nội dung sau khi đơn vị giới thiệu.
      </PageHead>
      <ModelForm
        action={rewrite.bind(null, tinh)}
        hidden={{ modelId: model.id, version: String(model.version) }}
        movements={it.movements}
        archive={it.archive}
        back={here}
        given={model}
      />
    </WorkShell>
  );
}
