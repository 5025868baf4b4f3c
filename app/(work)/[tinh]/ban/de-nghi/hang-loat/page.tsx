import type { Metadata } from "next";
import { OfficerChoice, Preview } from "@/components/council/queue/preview";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { manyAsked } from "@/lib/council/queue/addresses";
import { actingOf, type Chosen, chosenProposals, stepFacts } from "@/lib/council/queue/lines";
import { planned } from "@/lib/council/queue/rules";
import { STEPS } from "@/lib/council/queue/words";
import { WorkShell } from "../../../work-shell";
import { completeChosen, receiveChosen, transferChosen } from "../actions";

export const metadata: Metadata = { title: "Xử lý nhiều hồ sơ" };
const ACTIONS = { "tiep-nhan": receiveChosen, chuyen: transferChosen, "du-giay-to": completeChosen };

export default async function ManyPage({ params, searchParams }: PageProps<"/[tinh]/ban/de-nghi/hang-loat">) {
  const { tinh } = await params,
    asked = manyAsked(await searchParams),
    { step, ids, to, back } = asked;
  const { actor, it, post } = await loadByRead<Chosen>(tinh, "proposal.assign", chosenProposals(ids));
  const allowed = step === "chuyen" || may("proposal.handle_many", actor, it),
    queue = `/${tinh}/ban/de-nghi${back ? `?${back}` : ""}`,
    facts = stepFacts(it, to);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards on-many">
        <PageHead
          title={step ? STEPS[step].title : "Xử lý nhiều hồ sơ"}
          crumbs={[{ label: "Hồ sơ đề nghị", href: queue }, { label: "Xem trước" }]}
        >
          Xem trước, chưa ghi gì. Chỉ thực hiện được khi mọi hồ sơ ở danh sách đầu còn như đang thấy.
        </PageHead>
        {!step || it.lines.length === 0 || !allowed ? (
          <div className="panel">
            <Empty title={!allowed ? "Việc này do chuyên viên thực hiện" : "Chưa chọn hồ sơ nào"}>
              <ButtonLink href={queue} icon="left">
                Về danh sách
              </ButtonLink>
            </Empty>
          </div>
        ) : (
          <>
            {step === "chuyen" && <OfficerChoice officers={it.officers} to={facts.to} ids={ids} back={back} />}
            <Preview
              tinh={tinh}
              step={step}
              plan={planned(step, it.lines, actingOf(actor), facts)}
              to={facts.to}
              action={ACTIONS[step].bind(null, tinh)}
              here={`/${tinh}/ban/de-nghi/hang-loat?${asked.query}`}
              back={queue}
            />
          </>
        )}
      </div>
    </WorkShell>
  );
}
