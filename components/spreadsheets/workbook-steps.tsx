import { buttonClass } from "@/components/ui/button";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";

/** The first two steps of every workbook: the template at `home`/mau, and the filled one to be read and looked at. */
export const WorkbookSteps = ({
  home,
  read,
  about = "Mẫu có sẵn tiêu đề, danh sách để chọn và một dòng ví dụ ở mỗi trang tính.",
}: {
  home: string;
  read: FormAction;
  about?: string;
}) => (
  <div className="stack">
    <Panel title="1. Tải mẫu về và điền">
      <p>{about}</p>
      <p className="acts">
        <a className={buttonClass({})} href={`${home}/mau`} download>
          <Icon name="down2" />
          Tải mẫu Excel
        </a>
      </p>
    </Panel>
    <Panel title="2. Tải tệp đã điền lên">
      <Form action={read} submit="Đọc tệp và xem trước" icon="up2">
        <FilePick
          name="workbook"
          label="Tệp Excel (.xlsx)"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          hint="Không quá 20 MB, không chứa macro. Không đưa nội dung bí mật nhà nước vào tệp."
        />
      </Form>
    </Panel>
  </div>
);
