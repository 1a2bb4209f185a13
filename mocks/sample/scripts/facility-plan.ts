/** How the made-up numbers of a facility run: first and last year of its life in the sample, and the counts in those two years. */
export interface FacilityPlan {
  unit: string
  /** The unit it is from 1 July 2025 on; the same where it keeps its name, null where it was merged before. */
  after: string | null
  first: number
  last: number
  doctors: readonly [number, number]
  beds: readonly [number, number]
  /** Planned beds up to 2023 and in 2024; null where the real decision of 23 December 2024 gives them. */
  planned: readonly [number, number | null]
  /** Doctors and beds expected at the end of 2025. */
  expected: readonly [number, number] | null
}

function centre(
  slug: string,
  doctors: FacilityPlan['doctors'],
  beds: FacilityPlan['beds'],
  planned: FacilityPlan['planned'],
  expected: readonly [number, number],
): FacilityPlan {
  return { unit: `LD-TTYT-${slug}`, after: `LD-TTKV-${slug}`, first: 2019, last: 2024, doctors, beds, planned, expected }
}

function mergedCentre(slug: string, doctors: FacilityPlan['doctors'], beds: FacilityPlan['beds'], planned: number): FacilityPlan {
  return { unit: `LD-TTYT-${slug}`, after: null, first: 2019, last: 2023, doctors, beds, planned: [planned, null], expected: null }
}

function hospital(
  unit: string,
  doctors: FacilityPlan['doctors'],
  beds: FacilityPlan['beds'],
  planned: FacilityPlan['planned'],
  expected: readonly [number, number],
): FacilityPlan {
  return { unit, after: unit, first: 2019, last: 2024, doctors, beds, planned, expected }
}

/** The facilities whose counts go to the province; the first three also take up what is left to reach the provincial total. */
export const provincialFacilities: readonly FacilityPlan[] = [
  hospital('LD-BVDK', [176, 218], [690, 745], [700, null], [221, 800]),
  hospital('LD-BV2', [112, 148], [500, 560], [500, null], [151, 600]),
  hospital('LD-NCL', [120, 196], [322, 377], [360, 400], [200, 400]),
  hospital('LD-BVYHCT', [20, 27], [100, 128], [100, null], [27, 130]),
  hospital('LD-BVN', [30, 44], [78, 118], [100, null], [46, 120]),
]

/** The health centres of the districts; Lâm Hà and Đam Rông lose doctors on purpose. */
export const healthCentres: readonly FacilityPlan[] = [
  centre('DALAT', [56, 66], [60, 60], [60, 60], [67, 60]),
  centre('BAOLOC', [50, 58], [50, 50], [50, 50], [59, 50]),
  centre('DUCTRONG', [66, 82], [180, 190], [180, 210], [84, 205]),
  centre('DILINH', [58, 68], [130, 146], [130, null], [69, 150]),
  centre('LAMHA', [66, 62], [112, 124], [110, null], [61, 130]),
  centre('BAOLAM', [42, 47], [110, 115], [110, 130], [48, 125]),
  centre('DONDUONG', [36, 45], [140, 155], [150, null], [46, 160]),
  centre('LACDUONG', [13, 17], [45, 45], [50, 50], [17, 48]),
  centre('DAMRONG', [25, 23], [75, 70], [70, 70], [23, 70]),
  mergedCentre('DAHUOAI', [12, 14], [65, 60], 60),
  mergedCentre('DATEH', [15, 18], [90, 80], 80),
  mergedCentre('CATTIEN', [13, 16], [85, 75], 80),
  {
    unit: 'LD-TTYT-DAHUOAI-2024',
    after: 'LD-TTKV-DAHUOAI',
    first: 2024,
    last: 2024,
    doctors: [50, 50],
    beds: [210, 210],
    planned: [210, 210],
    expected: [51, 210],
  },
]

/** What the facilities sum to on 31 December of each year; chosen near the bounds of the resolution. */
export const provincialTotals: Readonly<Record<number, { doctors: number; beds: number }>> = {
  2019: { doctors: 910, beds: 2832 },
  2020: { doctors: 943, beds: 2882 },
  2021: { doctors: 1004, beds: 2921 },
  2022: { doctors: 1072, beds: 2985 },
  2023: { doctors: 1141, beds: 3040 },
  2024: { doctors: 1151, beds: 3093 },
}

/** Beds that do not move evenly: a new block explains the jump of 2024. */
export const unevenBeds: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'LD-BVN': { 2019: 78, 2020: 80, 2021: 82, 2022: 84, 2023: 85, 2024: 118 },
}
