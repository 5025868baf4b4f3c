import { SettingForm } from "@/components/provinces/setting-form";
import { TargetRuleForm } from "@/components/targets/rule-form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { targetRuleOf } from "@/lib/pledges/plan-targets";
import { settingOfProvince } from "@/lib/provinces/settings";
import { WorkShell } from "../../work-shell";
import { saveSetting, saveTargetRule } from "./actions";

export const metadata = { title: "Thiết lập của tỉnh" };

export default async function SettingsPage({ params }: PageProps<"/[tinh]/quan-tri/thiet-lap">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "setting.change", async ({ tx }) => ({
    ...(await settingOfProvince(tx)),
    targets: await targetRuleOf(tx),
  }));
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Thiết lập", roomHref: `/${tinh}/quan-tri/thiet-lap` }}>
      <PageHead title="Thiết lập của tỉnh" crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Thiết lập" }]}>
        Tên gọi và quy định chung, dùng trên mọi màn hình và văn bản của tỉnh. Thay đổi có hiệu lực ngay khi lưu.
      </PageHead>
      <Panel>
        <SettingForm action={saveSetting.bind(null, tinh)} setting={it} />
      </Panel>
      <Panel title="Tiến độ chỉ tiêu giao ước theo quý" id="tien-do-chi-tieu">
        <TargetRuleForm action={saveTargetRule.bind(null, tinh)} rule={it.targets} />
      </Panel>
    </WorkShell>
  );
}
