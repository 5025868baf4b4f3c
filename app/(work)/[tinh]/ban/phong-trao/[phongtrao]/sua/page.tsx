import type { Metadata } from "next";
import { MovementForm } from "@/components/movements/movement-form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { provinceMovementToWrite, type ProvinceToWrite } from "@/lib/movements/queries";
import { rewrite } from "../../../../khoi/[khoi]/[nam]/phong-trao/actions";
import { WorkShell } from "../../../../work-shell";

export const metadata: Metadata = { title: "Sửa phong trào của tỉnh" };

export default async function EditProvinceMovementPage({ params }: PageProps<"/[tinh]/ban/phong-trao/[phongtrao]/sua">) {
  const { tinh, phongtrao } = await params;
  const { actor, it, post } = await loadByRead<ProvinceToWrite>(tinh, "movement.keep", provinceMovementToWrite(phongtrao));
  const list = `/${tinh}/ban/phong-trao`,
    movement = it.movement!,
    here = `${list}/${movement.id}`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Phong trào", roomName: "Phong trào của tỉnh", roomHref: list }}>
      <PageHead
        title="Sửa phong trào của tỉnh"
        crumbs={[{ label: "Phong trào của tỉnh", href: list }, { label: movement.name, href: here }, { label: "Sửa" }]}
      >
        Chỉ tiêu đã có đơn vị báo cáo thì không đổi tên, đơn vị tính, cách cộng và không bỏ được.
      </PageHead>
      <MovementForm
        action={rewrite.bind(null, tinh)}
        hidden={{ movementId: movement.id, blocYearId: "", version: String(movement.version) }}
        forms={it.forms}
        archive={false}
        back={here}
        scope="province"
        launcher=""
        given={movement}
      />
    </WorkShell>
  );
}
