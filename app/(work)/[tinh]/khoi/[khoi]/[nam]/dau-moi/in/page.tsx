import type { Metadata } from "next";
import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { loadByRead } from "@/lib/action/load";
import { contactPaper } from "@/lib/blocs/contact-paper";
import { contactList, type ContactList } from "@/lib/blocs/contact-queries";
import { letterheadOf } from "../../../../../../letterhead";

export const metadata: Metadata = { title: "Danh sách đầu mối liên hệ" };

export default async function PrintedContactsPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/dau-moi/in">) {
  const { tinh, khoi, nam } = await params,
    { actor, it } = await loadByRead<ContactList>(tinh, "contact.list", contactList(khoi, nam)),
    here = `/${tinh}/khoi/${it.bloc.slug}/${it.year}/dau-moi`;
  return (
    <PaperView
      paper={contactPaper(it, actor.provinceName)}
      title={`Đầu mối liên hệ, năm ${it.year}`}
      head={letterheadOf(actor)}
      acts={
        <>
          <ButtonLink href={here} icon="left">
            Về danh sách
          </ButtonLink>
          <a className="btn" href={`${here}/dau-moi.docx`} download>
            Tải bản Word
          </a>
        </>
      }
    />
  );
}
