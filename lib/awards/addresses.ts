/** Where the report of achievements of a dossier is written and read, whoever gives it. */
export const reportHref = (tinh: string, id: string): string => `/${tinh}/ban/de-nghi/${id}/bao-cao`;
