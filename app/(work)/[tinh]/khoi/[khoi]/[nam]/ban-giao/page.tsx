import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { CheckForm } from "@/components/handover/check-form";
import { HandoverPanel } from "@/components/handover/handover-panel";
import { OpenTaskList } from "@/components/handover/open-task-list";
import { PrepareForm } from "@/components/handover/prepare-form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { wordsOf } from "@/lib/problems/catalogue";
import { openTasks } from "@/lib/year/handover/open-work";
import { handoverPage, type HandoverYear } from "@/lib/year/handover/queries";
import { obstaclesToPrepare } from "@/lib/year/handover/rules";
import { WorkShell } from "../../../../work-shell";
import { check, give, prepareHandover, prepareHandoverAgain, receive } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/ban-giao">): Promise<Metadata> {
  return { title: `Bàn giao năm ${(await params).nam}` };
}

export default async function HandoverPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/ban-giao">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<HandoverYear>(tinh, "handover.read", handoverPage(khoi, nam));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    { handover } = it;
  const prepares = may("handover.prepare", actor, it.giving),
    receives = may("handover.receive", actor, it.receiving),
    obstacles = obstaclesToPrepare(it),
    tasks = handover?.tasks ?? openTasks(it.things);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-handover">
        <PageHead
          title={`Bàn giao năm ${it.year}`}
          crumbs={[{ label: it.bloc.shortName, href: at }, { label: `Năm ${it.year}`, href: home }, { label: "Bàn giao" }]}
        >
          {it.next?.side
            ? `${it.from?.unit ?? "Đơn vị đứng đầu"} giao cho ${it.next.side.unit}, đơn vị đứng đầu năm ${it.next.year}.`
            : "Hồ sơ của năm, việc còn dở và biên bản bàn giao cho đơn vị đứng đầu năm sau."}
        </PageHead>
        {!handover && obstacles.length > 0 && (
          <Note kind="warn" title="Chưa lập bàn giao được">
            <ul>
              {obstacles.map(({ code, facts }) => (
                <li key={code}>{wordsOf(code, facts)}</li>
              ))}
            </ul>
          </Note>
        )}
        {!handover &&
          obstacles.length === 0 &&
          (prepares ? (
            <PrepareForm it={it} action={prepareHandover.bind(null, tinh)} />
          ) : (
            <Note title="Chưa lập bàn giao">{`Khối trưởng hoặc thư ký năm ${it.year} lập bàn giao; khi có gói hồ sơ, bên nhận và cơ quan chuyên trách thấy ở đây.`}</Note>
          ))}
        {handover && (
          <HandoverPanel
            it={it}
            handover={handover}
            home={home}
            tinh={tinh}
            again={prepares && !handover.given && !handover.received ? prepareHandoverAgain.bind(null, tinh) : undefined}
            give={prepares ? give.bind(null, tinh) : undefined}
            receive={receives ? receive.bind(null, tinh) : undefined}
          />
        )}
        <div className="two two--even">
          <Panel
            title={`Việc chưa xong (${tasks.length})`}
            foot={handover ? "Ghi vào biên bản lúc lập bàn giao." : "Tính đến lúc này; biên bản lấy danh sách lúc lập."}
          >
            <OpenTaskList tasks={tasks} home={home} />
          </Panel>
          {handover?.bundle.state === "sealed" && (
            <Panel id="kiem-tra" title="Kiểm tra một gói hồ sơ">
              <CheckForm yearId={it.yearId} action={check.bind(null, tinh)} />
            </Panel>
          )}
        </div>
      </div>
    </WorkShell>
  );
}
