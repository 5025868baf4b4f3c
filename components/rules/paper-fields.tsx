import { CheckGroup, RadioField } from "@/components/ui/choice";
import { SelectField, TextField } from "@/components/ui/field";
import {
  ASKED_PAPERS,
  ASKED_WORDS,
  type DossierPaper,
  GIVER_WORDS,
  GIVERS,
  MAKER_WORDS,
  MAKERS,
  PAPER_SOURCES,
  SOURCE_WORDS,
} from "@/lib/awards/dossier";
import { capital } from "@/lib/provinces/words";

/** One paper of a dossier. */
export const PaperFields = ({ it }: { it: DossierPaper | null }) => (
  <>
    <SelectField
      name="paper"
      label="Giấy tờ"
      hint="Giấy tờ khác lấy tên quy định làm tên giấy tờ."
      empty="Chọn giấy tờ"
      options={ASKED_PAPERS.map((value) => ({ value, label: ASKED_WORDS[value] }))}
      defaultValue={it?.paper ?? ""}
    />
    <TextField name="form" label="Mẫu số" optional hint="Ví dụ Mẫu số 02." defaultValue={it?.form ?? ""} autoComplete="off" />
    <RadioField
      name="required"
      label="Trong hồ sơ"
      options={[
        { value: "yes", label: "Bắt buộc" },
        { value: "no", label: "Không bắt buộc" },
      ]}
      {...(it ? { defaultValue: it.required ? "yes" : "no" } : {})}
    />
    <RadioField
      name="source"
      label="Nguồn"
      options={PAPER_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }))}
      {...(it ? { defaultValue: it.source } : {})}
    />
    <RadioField
      name="maker"
      label="Ai lập"
      options={MAKERS.map((value) => ({ value, label: MAKER_WORDS[value] }))}
      {...(it ? { defaultValue: it.maker } : {})}
    />
    <CheckGroup
      name="givers"
      label="Khi nơi đề nghị là"
      note="không chọn là mọi nơi đề nghị"
      options={GIVERS.map((value) => ({ value, label: capital(GIVER_WORDS[value]) }))}
      defaultValue={it?.givers ?? []}
    />
  </>
);
