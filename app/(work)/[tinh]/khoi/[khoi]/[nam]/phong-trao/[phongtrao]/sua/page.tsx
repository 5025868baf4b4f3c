import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { MovementForm } from "@/components/movements/movement-form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { movementToWrite, type MovementToWrite } from "@/lib/movements/queries";
import { WorkShell } from "../../../../../../work-shell";
import { rewrite } from "../../actions";

export const metadata: Metadata = { title: "Sửa phong trào" };

export default async function EditMovementPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/phong-trao/[phongtrao]/sua">) {
  const { tinh, khoi, nam, phongtrao } = await params;
  const { actor, it, post } = await loadByRead<MovementToWrite>(tinh, "movement.keep", movementToWrite(khoi, nam, phongtrao));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    list = `${year}/phong-trao`,
    here = `${list}/${it.movement.id}`;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title="Sửa phong trào"
        crumbs={[
          { label: it.bloc.shortName, href: year },
          { label: "Phong trào thi đua", href: list },
          { label: it.movement.name, href: here },
          { label: "Sửa" },
        ]}
      >
        Chỉ tiêu đã có đơn vị báo cáo thì không đổi tên, đơn vị tính, cách cộng và không bỏ được.
      </PageHead>
      <MovementForm
        action={rewrite.bind(null, tinh)}
        hidden={{ movementId: it.movement.id, blocYearId: it.blocYearId, version: String(it.movement.version) }}
        forms={it.forms}
        archive={it.archive}
        back={here}
        scope={it.scope}
        launcher=""
        given={it.movement}
      />
    </WorkShell>
  );
}
