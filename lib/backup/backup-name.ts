/** Name of a backup that was made by the clock; any other file in the folder is somebody else's. */
const pattern = /^weighbridge-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.zip$/;

/** @param at an instant; fractions of a second are left out */
export function backupName(at: Date): string {
  return `weighbridge-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z.zip`;
}

/** When the backup of that name was begun; null for any other file. */
export function backupTime(name: string): Date | null {
  const [, year, month, day, hour, minute, second] = pattern.exec(name) ?? [];
  if (year === undefined) return null;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** Whether a file is a piece that such a backup left when it was killed. */
export function isPiece(name: string): boolean {
  const whole = /^(.+)\.\d+\.partial$/.exec(name)?.[1];
  return whole !== undefined && backupTime(whole) !== null;
}
