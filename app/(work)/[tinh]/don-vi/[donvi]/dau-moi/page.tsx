import type { Metadata } from "next";
import { ContactForms } from "@/components/contacts/contact-forms";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { unitContacts, type UnitContacts } from "@/lib/blocs/contact-queries";
import { WorkShell } from "../../../work-shell";
import { keep, remove } from "./actions";

export const metadata: Metadata = { title: "Đầu mối liên hệ" };

export default async function UnitContactsPage({ params }: PageProps<"/[tinh]/don-vi/[donvi]/dau-moi">) {
  const { tinh, donvi } = await params,
    { actor, it, post } = await loadByRead<UnitContacts>(tinh, "contact.keep", unitContacts(donvi));
  return (
    <WorkShell actor={actor} post={post} scope={{ unitName: it.shortName, unitHref: `/${tinh}/don-vi/${it.slug}/dau-moi` }}>
      <PageHead title={`Đầu mối liên hệ của ${it.shortName}`} crumbs={[{ label: it.shortName }, { label: "Đầu mối liên hệ" }]}>
        Thư ký khối và cơ quan chuyên trách thi đua, khen thưởng của tỉnh xem để liên hệ; đơn vị khác và người dân không xem được.
      </PageHead>
      <ContactForms it={it} keep={keep.bind(null, tinh)} remove={remove.bind(null, tinh)} />
    </WorkShell>
  );
}
