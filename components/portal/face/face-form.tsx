import { CheckField, RadioField } from "@/components/ui/choice";
import { HiddenField, TextField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { ACCENT_WORDS, ACCENTS, type Accent } from "@/lib/portal/face/accents";
import { acceptOf, CREST, NO_SECRETS } from "@/lib/storage/words";

type Face = {
  version: number;
  officialName: string;
  shortName: string;
  accent: Accent;
  crestId: string | null;
  responsible: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
};

/** The working copy: nothing of it is seen by the public before it is published. */
export const FaceForm = ({ action, face }: { action: FormAction; face: Face }) => (
  <Form action={action} submit="Lưu để xem trước" label="Tên, biểu trưng và màu">
    <HiddenField name="version" value={String(face.version)} />
    <TextField
      name="officialName"
      label="Tên đầy đủ"
      hint="Ở đầu mọi trang, ví dụ Tỉnh Phú Thọ. Tên trên văn bản, quyết định không đổi theo."
      defaultValue={face.officialName}
    />
    <TextField name="shortName" label="Tên ngắn" hint="Khi chia sẻ bài lên mạng xã hội, ví dụ Phú Thọ." defaultValue={face.shortName} />
    <RadioField
      name="accent"
      label="Màu của cổng"
      hint="Dấu, vạch và dải mục lục. Mỗi màu đã được đo để chữ đọc rõ trên nền sáng và nền tối. Biểu đồ và dấu xác nhận giữ màu riêng."
      defaultValue={face.accent}
      options={ACCENTS.map((value) => ({
        value,
        label: (
          <>
            <span className="accent-chip" data-accent={value} aria-hidden="true" />
            {ACCENT_WORDS[value]}
          </>
        ),
      }))}
    />
    <FilePick
      name="crest"
      label="Biểu trưng"
      optional
      accept={acceptOf(CREST)}
      maxMegabytes={CREST.megabytes}
      hint={`Ảnh PNG, WebP hoặc JPEG, hình vuông, cạnh từ 240 điểm, không quá ${CREST.megabytes} MB; không nhận SVG. Chỉ dùng biểu trưng mà tỉnh có quyền dùng. ${NO_SECRETS}`}
    />
    {face.crestId && <CheckField name="removeCrest" label="Bỏ biểu trưng, dùng dấu sao" />}
    <TextField
      name="responsible"
      label="Chịu trách nhiệm nội dung"
      optional
      hint="Họ tên, chức vụ; ở chân trang."
      defaultValue={face.responsible ?? ""}
    />
    <TextField name="address" label="Địa chỉ" optional defaultValue={face.address ?? ""} />
    <TextField name="phone" label="Điện thoại" optional inputMode="tel" defaultValue={face.phone ?? ""} />
    <TextField
      name="email"
      label="Thư điện tử"
      optional
      inputMode="email"
      hint="Địa chỉ, điện thoại, thư điện tử đứng ở mục Liên hệ của cổng."
      defaultValue={face.email ?? ""}
    />
  </Form>
);
