import { MembersTable } from "@/components/blocs/members-table";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import type { BlocPage } from "@/lib/desk/dashboards/bloc-queries";
import type { Actor } from "@/lib/tenancy/actor";

/** Who belongs to a bloc in a year. @param at the address of the bloc; `home` that of the year */
export function YearMembers({ year, actor, at, home }: { year: BlocPage; actor: Actor; at: string; home: string }) {
  return (
    <Panel
      id="thanh-vien"
      title={`Đơn vị thành viên (${year.members.length})`}
      flush
      aside={
        <div className="acts">
          {may("contact.list", actor, year) && (
            <ButtonLink href={`${home}/dau-moi`} small icon="user">
              Đầu mối liên hệ
            </ButtonLink>
          )}
          {may("bloc.keep", actor, year) && (
            <ButtonLink href={`${at}#thanh-vien`} small>
              Thêm, sửa thành viên
            </ButtonLink>
          )}
        </div>
      }
    >
      <MembersTable
        members={year.members}
        offices={year.offices}
        kind={year.bloc.kind}
        home={`/${actor.provinceSlug}`}
        year={year.year}
        pledgeShown={Boolean(year.pledge && year.pledge.state !== "draft")}
        scores={year.facts.sheets.all > 0 ? home : undefined}
        checks={(unitId) => may("sheet.check", actor, { blocYearId: year.id, unitId, archive: year.archive })}
      />
    </Panel>
  );
}
