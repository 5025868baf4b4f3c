import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { MovementForm } from "@/components/movements/movement-form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { provinceToWrite, type ProvinceToWrite } from "@/lib/movements/queries";
import { write } from "../../../khoi/[khoi]/[nam]/phong-trao/actions";
import { WorkShell } from "../../../work-shell";

export const metadata: Metadata = { title: "Soạn phong trào của tỉnh" };

export default async function NewProvinceMovementPage({ params }: PageProps<"/[tinh]/ban/phong-trao/moi">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<ProvinceToWrite>(tinh, "movement.keep", provinceToWrite);
  const list = `/${tinh}/ban/phong-trao`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Phong trào", roomName: "Phong trào của tỉnh", roomHref: list }}>
      <PageHead title="Soạn phong trào của tỉnh" crumbs={[{ label: "Phong trào của tỉnh", href: list }, { label: "Soạn" }]}>
        Lưu thành dự thảo trước; bấm Phát động ở trang của phong trào thì mọi khối, cụm mới thấy.
      </PageHead>
      <MovementForm
        action={write.bind(null, tinh)}
        hidden={{ movementId: randomUUID(), blocYearId: "", unitId: "" }}
        forms={it.forms}
        archive={false}
        back={list}
        scope="province"
        launcher="Chủ tịch Ủy ban nhân dân tỉnh"
      />
    </WorkShell>
  );
}
