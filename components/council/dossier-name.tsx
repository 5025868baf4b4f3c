/** Whom a dossier is for and what it asks for, as the tables of a session name it. */
export const DossierName = ({ subject, titleName }: { subject: string; titleName: string }) => (
  <>
    {subject}
    <br />
    <span className="meta">{titleName}</span>
  </>
);
