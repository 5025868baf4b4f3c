import type { Metadata } from "next";
import { LetterPreview } from "@/components/desk/letter-preview";
import { RadioField } from "@/components/ui/choice";
import { Form } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { reminderPage, type ReminderPage } from "@/lib/desk/reminders/queries";
import { RHYTHMS } from "@/lib/desk/reminders/rules";
import { DEFAULT_RHYTHM, RHYTHM_WORDS } from "@/lib/desk/reminders/words";
import { tasksOf } from "@/lib/desk/tasks";
import { env } from "@/lib/env";
import { hasMailServer } from "@/lib/mail/transport";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../work-shell";
import { setRhythm } from "../actions";

export const metadata: Metadata = { title: "Nhắc việc" };

export default async function ReminderSettingsPage({ params }: PageProps<"/[tinh]/viec/nhac-viec">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<ReminderPage>(tinh, "desk.read", reminderPage);
  const home = `/${tinh}/viec`;
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead title="Nhắc việc qua thư điện tử" crumbs={[{ label: "Việc cần làm", href: home }, { label: "Nhắc việc" }]}>
        Việc đã xong tự thôi nhắc. Trong những ngày nghỉ Tết không có thư nào.
      </PageHead>
      <div className="cols-even">
        <Panel title="Cách nhắc">
          {!it.address && (
            <Note kind="warn" title="Chưa có địa chỉ thư điện tử.">
              Báo quản trị của tỉnh ghi địa chỉ thư vào thông tin của Anh/Chị.
            </Note>
          )}
          {!hasMailServer() && (
            <Note kind="info" title="Hệ thống chưa nối máy chủ thư.">
              Thư được soạn nhưng chưa gửi đi. Việc vẫn hiện ở mục Việc cần làm.
            </Note>
          )}
          <Form action={setRhythm.bind(null, tinh)} submit="Lưu cách nhắc" label="Cách nhắc">
            <input type="hidden" name="version" value={it.version} />
            <RadioField
              name="rhythm"
              label={`Gửi tới ${it.address ?? "địa chỉ thư của Anh/Chị"}`}
              defaultValue={it.rhythm ?? DEFAULT_RHYTHM}
              options={RHYTHMS.map((value) => ({ value, label: RHYTHM_WORDS[value].name, hint: RHYTHM_WORDS[value].says }))}
            />
          </Form>
          <p className="meta num">
            {it.last ? `Thư soạn gần nhất: ngày ${dateWords(it.last.day)}, nêu ${it.last.count} việc.` : "Chưa có thư nhắc nào được soạn."}
          </p>
        </Panel>
        <LetterPreview tasks={tasksOf(actor, it.desk)} name={actor.name} today={it.desk.today} desk={`${env().APP_URL}${home}`} />
      </div>
    </WorkShell>
  );
}
