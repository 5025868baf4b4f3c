import type { Metadata } from "next";
import { KeepDays, RemoveDay } from "@/components/provinces/day-forms";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { QuietNote } from "@/components/year/quiet-note";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { longDate } from "@/lib/provinces/dates";
import { firstOf } from "@/lib/provinces/search";
import { DAY_KIND_WORDS, VERIFICATION_WORDS } from "@/lib/provinces/words";
import { calendarFrom } from "@/lib/provinces/working-days";
import { workingDaysPage, type WorkingDaysPage } from "@/lib/year/calendar-queries";
import { WorkShell } from "../../work-shell";
import { keepDays, removeDay } from "../actions";

export const metadata: Metadata = { title: "Ngày nghỉ, ngày làm bù" };

export default async function WorkingDays({ params, searchParams }: PageProps<"/[tinh]/lich/ngay-lam-viec">) {
  const { tinh } = await params;
  const asked = firstOf((await searchParams).nam),
    year = /^20\d\d$/.test(asked) ? Number(asked) : new Date().getFullYear();
  const { actor, it, post } = await loadByRead<WorkingDaysPage>(tinh, "calendar.read", workingDaysPage(year));
  const home = `/${tinh}/lich`,
    here = `${home}/ngay-lam-viec`,
    keeps = may("calendar.keep", actor, {});
  // A day of the province hides the country's: both are told in one line.
  const own = new Set(it.days.filter((day) => day.own).map(({ day }) => day)),
    shown = it.days.filter((day) => day.own || !own.has(day.day)).toSorted((a, b) => a.day.localeCompare(b.day));
  const unsure = shown.filter(({ verification }) => verification !== "ORIGINAL").length;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-calendar">
        <PageHead
          title={`Ngày nghỉ, ngày làm bù năm ${it.year}`}
          crumbs={[{ label: "Lịch năm", href: home }, { label: "Ngày nghỉ, ngày làm bù" }]}
          acts={
            <>
              <ButtonLink href={`${here}?nam=${it.year - 1}`} icon="left">
                Năm {it.year - 1}
              </ButtonLink>
              <ButtonLink href={`${here}?nam=${it.year + 1}`} icon="right">
                Năm {it.year + 1}
              </ButtonLink>
              {keeps && <KeepDays action={keepDays.bind(null, tinh)} />}
            </>
          }
        >
          {`Mọi hạn tính theo ngày làm việc dựa vào lịch này.${unsure > 0 ? ` ${unsure} ngày chưa đối chiếu văn bản gốc.` : ""}`}
        </PageHead>
        <QuietNote calendar={calendarFrom(it.days)} today={it.today} />
        <Panel
          title={`Năm ${it.year}`}
          flush
          foot="Thứ Bảy, Chủ Nhật và các ngày lễ cố định được tính sẵn. Ngày của tỉnh ghi thay cho lịch chung của cả nước."
        >
          <DataTable
            name={`Ngày nghỉ, ngày làm bù năm ${it.year}`}
            bare
            rows={shown}
            rowKey={({ day }) => day}
            empty={
              <Empty title="Chưa ghi ngày nào của năm này" icon="cal">
                Cơ quan chuyên trách ghi khi có thông báo lịch nghỉ. Chưa ghi thì chỉ tính ngày lễ cố định: 01/01, 30/4, 01/5, 02/9.
              </Empty>
            }
            columns={[
              { key: "day", head: "Ngày", width: "190px", cell: ({ day }) => <span className="num">{longDate(day)}</span> },
              {
                key: "name",
                head: "Tên ngày",
                names: true,
                cell: ({ name, own: ours }) => (
                  <>
                    {name} {ours && <Chip kind="doing">Tỉnh ghi</Chip>}
                  </>
                ),
              },
              { key: "kind", head: "Loại", cell: ({ kind }) => DAY_KIND_WORDS[kind].name },
              { key: "source", head: "Văn bản", cell: ({ source }) => source ?? <span className="meta">chưa ghi</span> },
              {
                key: "checked",
                head: "Đối chiếu",
                cell: ({ verification }) => (
                  <Chip kind={verification === "ORIGINAL" ? "done" : "warn"}>{VERIFICATION_WORDS[verification]}</Chip>
                ),
              },
              ...(keeps
                ? [
                    {
                      key: "acts",
                      head: "Việc",
                      headHidden: true,
                      cell: (day: (typeof shown)[number]) => (
                        <div className="acts">
                          <KeepDays action={keepDays.bind(null, tinh)} day={day} />
                          <RemoveDay action={removeDay.bind(null, tinh)} day={day} />
                        </div>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Panel>
      </div>
    </WorkShell>
  );
}
