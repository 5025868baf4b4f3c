import { AccountPanel } from "@/components/people/account-panel";
import { PersonForm } from "@/components/people/person-form";
import { PostsPanel } from "@/components/people/posts-panel";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { personPage, type PersonPage } from "@/lib/people/person-queries";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../work-shell";
import { changePerson, disableAccount, enableAccount, endPost, givePost, issueCode, resetSecondFactor } from "../actions";

export const metadata = { title: "Người dùng" };

export default async function OnePersonPage({ params }: PageProps<"/[tinh]/quan-tri/nguoi/[nguoi]">) {
  const { tinh, nguoi } = await params;
  const { actor, it, post, now } = await loadByRead<PersonPage>(tinh, "person.keep", personPage(nguoi));
  const here = `/${tinh}/quan-tri/nguoi`;
  const own = it.personId === actor.personId;
  return (
    <WorkShell
      actor={actor}
      post={post}
      record={{ kind: "nguoi", id: it.personId }}
      scope={{ roomLabel: "Quản trị", roomName: "Người dùng", roomHref: here }}
    >
      <div className="no-print">
        <PageHead
          title={it.fullName}
          crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Người dùng", href: here }, { label: it.fullName }]}
        >
          {[it.title, it.unit, it.leftOn && `làm việc đến hết ngày ${dateWords(it.leftOn)}`].filter(Boolean).join(", ") ||
            "Chưa ghi chức danh và đơn vị."}
        </PageHead>
      </div>
      <div className="cols-even">
        <div className="stack">
          <PostsPanel
            person={{ id: it.personId, unitId: it.unitId }}
            posts={it.posts}
            units={it.units}
            today={it.today}
            give={givePost.bind(null, tinh)}
            end={endPost.bind(null, tinh)}
            confirmAt={`/${tinh}/quan-tri/chuc-vu`}
          />
          <AccountPanel
            person={{ id: it.personId, name: it.fullName, own }}
            account={it.account}
            codes={it.codes}
            now={now}
            province={actor.provinceName}
            left={it.leftOn !== null && it.leftOn < it.today}
            issue={issueCode.bind(null, tinh)}
            disable={disableAccount.bind(null, tinh)}
            enable={enableAccount.bind(null, tinh)}
            resetFactor={resetSecondFactor.bind(null, tinh)}
          />
        </div>
        <Panel title="Thông tin" className="no-print">
          <PersonForm
            key={it.version}
            action={changePerson.bind(null, tinh)}
            submit="Lưu thông tin"
            units={it.units}
            person={{ ...it, id: it.personId, email: it.account?.email ?? it.email, signInName: it.account?.signInName ?? null }}
          />
        </Panel>
      </div>
    </WorkShell>
  );
}
