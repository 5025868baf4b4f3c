import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { CallForm } from "@/components/registrations/draft-forms";
import { TotalsTable } from "@/components/registrations/totals-table";
import { RegistrationTable } from "@/components/registrations/unit-table";
import { ButtonLink } from "@/components/ui/button";
import { CopyBox } from "@/components/ui/copy-box";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { type RegistrationPage, registrationPage } from "@/lib/pledges/registrations/queries";
import { totalsOf } from "@/lib/pledges/registrations/rules";
import { unitLines } from "@/lib/pledges/registrations/view";
import { registrationReminder } from "@/lib/pledges/registrations/words";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../work-shell";
import { open } from "./actions";

export const metadata: Metadata = { title: "Đăng ký thi đua" };

export default async function RegistrationsPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/dang-ky">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<RegistrationPage>(tinh, "registration.read", registrationPage(khoi, nam));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    at = `${year}/dang-ky`,
    rows = unitLines(it),
    sent = rows.filter((row) => row.sent),
    own = it.units.find((unit) => unit.own);
  const opens = may("registration.open", actor, it) && it.stage !== "closed",
    reminder = registrationReminder(
      rows.filter(({ missing }) => missing).map(({ unit }) => unit.name),
      it.bloc.name,
      it.year,
      it.call?.dueOn ?? null,
    );
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <div className="on-targets">
        <PageHead
          title={`Đăng ký thi đua, năm ${it.year}`}
          crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Đăng ký thi đua" }]}
          acts={
            <>
              {own && it.call && (
                <ButtonLink href={`${at}/${own.slug}`} kind="primary" icon="pen">
                  Đăng ký của {own.name}
                </ButtonLink>
              )}
              {sent.length > 0 && (
                <a className="btn" href={`${at}/tep-excel`}>
                  Tải tổng hợp (Excel)
                </a>
              )}
              {opens && <CallForm blocYearId={it.blocYearId} call={it.call} action={open.bind(null, tinh)} />}
            </>
          }
        >
          {it.call
            ? `Danh hiệu, hình thức khen thưởng và chỉ tiêu các đơn vị đăng ký. Hạn gửi ${dateWords(it.call.dueOn)}, ${dueWords(it.call.dueOn, it.today)}.`
            : "Danh hiệu, hình thức khen thưởng và chỉ tiêu các đơn vị đăng ký, theo tuyến tỉnh và tuyến bộ, ngành trung ương."}
        </PageHead>
        {!it.call && sent.length === 0 && (
          <Note kind="info" title={it.archive ? "Năm nhập từ hồ sơ giấy" : "Khối chưa mở đăng ký"}>
            {it.archive
              ? "Hồ sơ giấy của năm này không có bản đăng ký."
              : "Khối trưởng, thư ký khối hoặc cơ quan chuyên trách đặt hạn gửi; sau đó các đơn vị đăng ký ở đây."}
          </Note>
        )}
        {it.call?.note && (
          <Note kind="info" title="Yêu cầu với đơn vị">
            {it.call.note}
          </Note>
        )}
        <Panel
          title={`Tổng hợp (${sent.length}/${rows.filter(({ unit }) => !unit.left).length} đơn vị đã gửi)`}
          flush
          foot="Danh hiệu đăng ký ở tuyến bộ, ngành trung ương không cộng vào tuyến tỉnh; một danh hiệu của một đối tượng chỉ đứng ở một tuyến."
        >
          <TotalsTable
            totals={totalsOf(
              rows.flatMap((row) => row.sent ?? []),
              it.catalogue,
            )}
          />
        </Panel>
        <Panel
          title="Từng đơn vị"
          flush
          aside={reminder && (may("meeting.keep", actor, it) || may("bloc_year.send_back", actor, it)) && <CopyBox text={reminder} small />}
        >
          <RegistrationTable rows={rows} at={at} catalogue={it.catalogue} />
        </Panel>
      </div>
    </WorkShell>
  );
}
