import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { Progress } from "@/components/ui/progress";
import { loadByRead } from "@/lib/action/load";
import { firstSteps, firstUse, type FirstUse } from "@/lib/desk/first-use";
import { WorkShell } from "../work-shell";

export const metadata = { title: "Đưa tỉnh vào sử dụng" };

export default async function AdministrationPage({ params }: PageProps<"/[tinh]/quan-tri">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<FirstUse>(tinh, "administration.read", firstUse);
  const steps = firstSteps(it);
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: actor.provinceName, roomHref: `/${tinh}/quan-tri` }}>
      <PageHead title="Đưa tỉnh vào sử dụng">
        Các việc cần làm một lần để tỉnh bắt đầu năm thi đua. Trong năm có gì thiếu thì việc đó hiện lại ở đây.
      </PageHead>
      <Panel
        title="Còn việc gì"
        flush
        aside={
          <Progress
            value={done}
            of={steps.length}
            words={`Xong ${done}/${steps.length} việc`}
            kind={done === steps.length ? "ok" : undefined}
          />
        }
      >
        <ol className="checklist">
          {steps.map((step) => (
            <li key={step.title} className={step.done ? "is-done" : undefined}>
              <Icon name={step.done ? "check" : "dot"} />
              <div>
                <h3>
                  {step.title}
                  <span className="sr">{step.done ? " (đã xong)" : " (chưa xong)"}</span>
                </h3>
                <p className="num">{step.words}</p>
              </div>
              <ButtonLink href={`/${tinh}${step.to}`} kind={step === next ? "primary" : "quiet"}>
                {step.act}
              </ButtonLink>
            </li>
          ))}
        </ol>
      </Panel>
    </WorkShell>
  );
}
