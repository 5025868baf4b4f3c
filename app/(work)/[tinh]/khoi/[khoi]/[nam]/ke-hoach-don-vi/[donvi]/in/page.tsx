import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { unitPlanPage, type UnitPlanPage } from "@/lib/plans/queries";
import { paperOfUnit } from "@/lib/plans/unit-view";
import { letterheadOf } from "../../../../../../../letterhead";

export const metadata: Metadata = { title: "Bản in kế hoạch của đơn vị" };

export default async function PrintedUnitPlanPage({
  params,
  searchParams,
}: PageProps<"/[tinh]/khoi/[khoi]/[nam]/ke-hoach-don-vi/[donvi]/in">) {
  const { tinh, khoi, nam, donvi } = await params,
    { lan } = await searchParams;
  const { actor, it } = await loadByRead<UnitPlanPage>(tinh, "plan.read", unitPlanPage(khoi, nam, donvi));
  const shown = paperOfUnit(it, { writes: may("unit_plan.write", actor, it), asked: typeof lan === "string" ? lan : null }) ?? notFound(),
    here = `/${tinh}/khoi/${it.bloc.slug}/${it.year}/ke-hoach-don-vi/${it.unit.slug}`;
  return (
    <PaperView
      paper={shown.paper}
      title={`Kế hoạch năm ${it.year} của ${it.unit.shortName}`}
      head={letterheadOf(actor)}
      state={<Chip kind={shown.sent ? "done" : "todo"}>{shown.sent ? "Đã gửi khối" : "Đang soạn"}</Chip>}
      acts={
        <>
          <ButtonLink href={here} icon="left">
            Về kế hoạch của đơn vị
          </ButtonLink>
          <a className="btn" href={`${here}/ke-hoach.docx${shown.sent ? `?lan=${shown.sent}` : ""}`} download>
            Tải bản Word
          </a>
        </>
      }
    />
  );
}
