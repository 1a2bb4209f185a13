/** Bound of a year; for natural growth the centre of a band. */
export type YearlyBounds = Readonly<Record<number, string>>

/** The path of the province (lộ trình) by year, made up; the last year is the resolution's own target. */
export const provincialPath: Readonly<Record<string, YearlyBounds>> = {
  doctorsPer10k: { 2021: '7.6', 2022: '8.0', 2023: '8.3', 2024: '8.5' },
  bedsPer10k: { 2021: '22.4', 2022: '22.8', 2023: '23.2', 2024: '23.6' },
  communesMeetingCriteria: { 2021: '80', 2022: '86', 2023: '91', 2024: '97' },
  naturalGrowth: { 2021: '1.18', 2022: '1.13', 2023: '1.09', 2024: '1.05' },
}

/** The plan of the year (kế hoạch năm) of the province, made up. */
export const provincialPlan: Readonly<Record<string, YearlyBounds>> = {
  doctorsPer10k: { 2023: '8.4', 2024: '8.5', 2025: '8.6' },
  bedsPer10k: { 2023: '23.0', 2024: '23.5', 2025: '24.2' },
  communesMeetingCriteria: { 2023: '92', 2024: '96', 2025: '100' },
  naturalGrowth: { 2023: '1.10', 2024: '1.05', 2025: '1.00' },
}

/** The path every district is set for communes; nearer scopes win over it. */
export const districtCommunes: YearlyBounds = { 2021: '80', 2022: '85', 2023: '90', 2024: '95', 2025: '100' }

/** Targets of the district congresses for 2025 (doctors, beds per 10 000), and the health centre that counts towards the district. */
export const districtTargets: Readonly<Record<string, { centres: readonly string[]; first: number; last: number; doctors: number; beds: number }>> = {
  '672': { centres: ['LD-TTYT-DALAT'], first: 2021, last: 2024, doctors: 2.9, beds: 2.6 },
  '673': { centres: ['LD-TTYT-BAOLOC'], first: 2021, last: 2024, doctors: 3.8, beds: 3.1 },
  '674': { centres: ['LD-TTYT-DAMRONG'], first: 2021, last: 2024, doctors: 5.0, beds: 14.5 },
  '675': { centres: ['LD-TTYT-LACDUONG'], first: 2021, last: 2024, doctors: 5.4, beds: 16.5 },
  '676': { centres: ['LD-TTYT-LAMHA'], first: 2021, last: 2024, doctors: 5.0, beds: 8.4 },
  '677': { centres: ['LD-TTYT-DONDUONG'], first: 2021, last: 2024, doctors: 4.0, beds: 13.4 },
  '678': { centres: ['LD-TTYT-DUCTRONG'], first: 2021, last: 2024, doctors: 4.1, beds: 10.0 },
  '679': { centres: ['LD-TTYT-DILINH'], first: 2021, last: 2024, doctors: 4.3, beds: 9.0 },
  '680': { centres: ['LD-TTYT-BAOLAM'], first: 2021, last: 2024, doctors: 4.0, beds: 10.6 },
  '681': { centres: ['LD-TTYT-DAHUOAI'], first: 2021, last: 2023, doctors: 4.3, beds: 19.5 },
  '682@2019-01-01': { centres: ['LD-TTYT-DATEH'], first: 2021, last: 2023, doctors: 4.4, beds: 21.5 },
  '683': { centres: ['LD-TTYT-CATTIEN'], first: 2021, last: 2023, doctors: 4.5, beds: 24.0 },
  '682@2024-12-01': { centres: ['LD-TTYT-DAHUOAI', 'LD-TTYT-DATEH', 'LD-TTYT-CATTIEN'], first: 2024, last: 2024, doctors: 4.3, beds: 20.0 },
}
