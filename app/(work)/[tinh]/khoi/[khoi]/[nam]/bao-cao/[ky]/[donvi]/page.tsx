import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { BehalfActs, ReturnReport } from "@/components/reports/report-acts";
import { ReportFiles } from "@/components/reports/report-files";
import { ReportForm } from "@/components/reports/report-form";
import { ReportHistory, ReportNotes } from "@/components/reports/report-notes";
import { ReportRead } from "@/components/reports/report-read";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { wordsOf } from "@/lib/problems/catalogue";
import { contentOf } from "@/lib/reports/content";
import { linesOf } from "@/lib/reports/prefill";
import { reportPage, type ReportPage } from "@/lib/reports/queries";
import { reportView } from "@/lib/reports/view";
import { periodOf, PERIOD_WORDS } from "@/lib/reports/words";
import { writingOf } from "@/lib/reports/writing";
import { WorkShell } from "../../../../../../work-shell";
import * as acts from "../../actions";

export const metadata: Metadata = { title: "Báo cáo của đơn vị" };

export default async function UnitReportPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/bao-cao/[ky]/[donvi]">) {
  const { tinh, khoi, nam, ky, donvi } = await params,
    { thay, ban } = await searchParams,
    period = periodOf(ky) ?? notFound();
  const { actor, it, post } = await loadByRead<ReportPage>(tinh, "report.read", reportPage(khoi, nam, period, donvi));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    here = `${year}/bao-cao`,
    view = reportView(actor, it, { paper: thay !== undefined, version: ban !== undefined });
  const shown = it.versions.find(({ number }) => String(number) === ban) ?? it.versions[0],
    hidden = { blocYearId: it.blocYearId, unitId: it.unitId, period },
    versioned = { ...hidden, version: String(it.report?.version ?? 0) };
  const bound = (act: typeof acts.report) => act.bind(null, tinh);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={`${PERIOD_WORDS[period].name} của ${it.unitName}`}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Báo cáo", href: here }, { label: it.unitName }]}
        acts={
          <>
            {view.fromPaper && (
              <ButtonLink href="?thay=1" icon="pen">
                {it.archive ? "Ghi lại theo bản giấy" : "Nhập thay từ bản giấy"}
              </ButtonLink>
            )}
            {it.versions.length > 0 && (
              <ButtonLink href={`${here}/${ky}/${it.unitSlug}/in`} icon="file">
                Bản in, Word
              </ButtonLink>
            )}
            {view.returns && <ReturnReport action={bound(acts.giveBack)} name={it.unitName} hidden={versioned} />}
          </>
        }
      >
        <ReportNotes it={it} standing={view.standing} />
      </PageHead>
      <div className="stack">
        {view.toConfirm && <BehalfActs confirm={bound(acts.behalfConfirm)} contest={bound(acts.behalfContest)} hidden={versioned} />}
        {view.writes && (
          <ReportForm
            action={bound(view.behalf && !it.archive ? acts.reportOnBehalf : acts.report)}
            writing={writingOf(view.behalf ? it.behalfDraft : it.draft, it.versions[0])}
            lines={linesOf(it.record, it.unitSlug, period)}
            period={period}
            hidden={hidden}
            at={year}
            kept={`bao-cao:${actor.personId}:${it.blocYearId}:${period}:${it.unitId}`}
            behalf={view.behalf}
            archive={it.archive}
            notYet={view.stops && wordsOf(view.stops.code, view.stops.facts)}
          />
        )}
        {view.writes && !view.behalf && (
          <ReportFiles
            tinh={tinh}
            files={it.files}
            hidden={hidden}
            acts={{ photo: bound(acts.photoAdd), paper: bound(acts.paperAdd), remove: bound(acts.fileRemove), seal: bound(acts.fileSeal) }}
          />
        )}
        {!view.writes && shown && (
          <ReportRead
            content={contentOf(shown.content)}
            at={year}
            tinh={tinh}
            sealed={it.files.filter(({ sealed }) => sealed).map(({ useId }) => useId)}
          />
        )}
        <ReportHistory versions={it.versions} shown={view.writes ? null : (shown?.number ?? null)} />
      </div>
    </WorkShell>
  );
}
