import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { SideBySide } from "@/components/criteria/side-by-side";
import { PrintButton } from "@/components/layout/print-button";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { headChanges } from "@/lib/criteria/head-changes";
import { type CriteriaYear, criteriaByYear } from "@/lib/criteria/queries";
import { sideBySide } from "@/lib/criteria/side-by-side";
import { tableOf } from "@/lib/criteria/stored";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../../work-shell";

export const metadata: Metadata = { title: "Thay đổi của bảng tiêu chí" };

export default async function ChangesPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/tieu-chi/thay-doi">) {
  const { tinh, khoi, nam } = await params,
    asked = await searchParams,
    all = asked["tat-ca"] === "1";
  const { actor, it, post } = await loadByRead<CriteriaYear>(tinh, "criteria.read", criteriaByYear(khoi, nam));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/tieu-chi`,
    draft = asked.ban !== "truoc" && it.draft && it.inForce;
  const [before, after] = draft ? [it.inForce!, it.draft!] : [it.previous, it.inForce];
  if (!before || !after) notFound();
  const sections = sideBySide(tableOf(before), tableOf(after)),
    rows = sections.flatMap((section) => section.rows),
    of = (kind: string) => rows.filter((row) => row.kind === kind).length,
    head = headChanges(tableOf(before), tableOf(after));
  const which = asked.ban === "truoc" ? "&ban=truoc" : "";
  const basis =
    after.basis &&
    (after.basis.by === "decision"
      ? `Quyết định số ${after.basis.number} ngày ${dateWords(after.basis.on)}`
      : `${after.basis.meeting} ngày ${dateWords(after.basis.on)}`);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-criteria">
        <PageHead
          title={`Bản số ${before.number} và bản số ${after.number}`}
          crumbs={[
            { label: it.bloc.shortName, href: home },
            { label: `Năm ${it.year}`, href: home },
            { label: "Tiêu chí", href: here },
            { label: "Thay đổi" },
          ]}
          acts={<PrintButton />}
        >
          {`${after.title}. ${draft ? `Bản số ${after.number} là dự thảo, chưa có hiệu lực.` : `Bản số ${after.number} thay bản số ${before.number}${basis ? `, theo ${basis}` : ""}.`}`}
        </PageHead>
        <p className="criteria__way num">
          Sửa {of("changed")}, thêm {of("added")}, bỏ {of("removed")}, giữ nguyên {of("kept")} tiêu chí.{" "}
          <span className="no-print">
            {all ? (
              <ButtonLink href={`${here}/thay-doi?${which.slice(1)}`} small>
                Chỉ xem chỗ khác
              </ButtonLink>
            ) : (
              <ButtonLink href={`${here}/thay-doi?tat-ca=1${which}`} small>
                Xem cả tiêu chí giữ nguyên
              </ButtonLink>
            )}
          </span>
        </p>
        {head.length > 0 && (
          <Panel title="Phần chung">
            <ul className="criteria__changes">
              {head.map((line) => (
                <li key={line} className="num">
                  {line}
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <SideBySide
          sections={sections}
          was={`Bản số ${before.number}`}
          is={`Bản số ${after.number}${draft ? " (dự thảo)" : ""}`}
          all={all}
        />
      </div>
    </WorkShell>
  );
}
