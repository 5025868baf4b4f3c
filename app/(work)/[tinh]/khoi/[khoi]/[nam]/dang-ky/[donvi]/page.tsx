import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { UnitRegistration } from "@/components/registrations/unit-registration";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { type RegistrationPage, unitRegistrationPage } from "@/lib/pledges/registrations/queries";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../../work-shell";
import { begin, discard, remove, send, target, title } from "../actions";

export const metadata: Metadata = { title: "Đăng ký thi đua của đơn vị" };

export default async function UnitRegistrationPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/dang-ky/[donvi]">) {
  const { tinh, khoi, nam, donvi } = await params;
  const { actor, it, post } = await loadByRead<RegistrationPage>(tinh, "registration.read", unitRegistrationPage(khoi, nam, donvi));
  const unit = it.units[0]!,
    year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    at = `${year}/dang-ky`;
  const acts = {
    begin: begin.bind(null, tinh),
    title: title.bind(null, tinh),
    target: target.bind(null, tinh),
    remove: remove.bind(null, tinh),
    discard: discard.bind(null, tinh),
    send: send.bind(null, tinh),
  };
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <div className="on-targets">
        <PageHead
          title={`Đăng ký thi đua của ${unit.fullName}`}
          crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Đăng ký thi đua", href: at }, { label: unit.name }]}
          acts={
            <>
              <ButtonLink href={at} icon="left">
                Toàn khối
              </ButtonLink>
              <ButtonLink href={`${year}/chi-tieu`} icon="bars">
                Tiến độ chỉ tiêu
              </ButtonLink>
            </>
          }
        >
          {it.call
            ? `Năm ${it.year}. Hạn gửi ${dateWords(it.call.dueOn)}, ${dueWords(it.call.dueOn, it.today)}.${unit.lateUntil ? ` Được làm muộn đến hết ngày ${dateWords(unit.lateUntil)}.` : ""}`
            : `Năm ${it.year}. Khối chưa mở đăng ký.`}
        </PageHead>
        <UnitRegistration it={it} unit={unit} acts={may("registration.write", actor, it) ? acts : undefined} />
      </div>
    </WorkShell>
  );
}
