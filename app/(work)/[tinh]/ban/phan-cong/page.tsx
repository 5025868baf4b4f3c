import type { Metadata } from "next";
import { ChargeTable, GiveCharge } from "@/components/council/queue/charges";
import { TimeLimits } from "@/components/council/queue/time-limits";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { chargeBook, type ChargeBook } from "@/lib/council/queue/charge-queries";
import { WorkShell } from "../../work-shell";
import { end, give, limit } from "./actions";

export const metadata: Metadata = { title: "Phân công phụ trách khối" };

export default async function ChargePage({ params }: PageProps<"/[tinh]/ban/phan-cong">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<ChargeBook>(tinh, "charge.read", chargeBook);
  const keeps = may("charge.keep", actor, it);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Phân công phụ trách khối, cụm"
          crumbs={[{ label: "Hồ sơ đề nghị", href: `/${tinh}/ban/de-nghi` }, { label: "Phân công" }]}
        >
          Hồ sơ của khối, cụm đến chuyên viên phụ trách khi được tiếp nhận. Lãnh đạo phân công; hồ sơ đang trong tay ai thì chuyển ở danh
          sách hồ sơ.
        </PageHead>
        <ChargeTable tinh={tinh} book={it} end={keeps ? end.bind(null, tinh) : undefined} />
        {keeps && <GiveCharge book={it} action={give.bind(null, tinh)} />}
        <TimeLimits limits={it.limits} today={it.today} set={may("rule.keep", actor, it) ? limit.bind(null, tinh) : undefined} />
      </div>
    </WorkShell>
  );
}
