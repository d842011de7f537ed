/**
 * The 7 matters (鉴定事项) and 47 practice categories (执业类别) of 《环境损害司法鉴定执业分类规定》, 司发通〔2019〕56号.
 *
 * The rule's text was not obtained. `verified` says that this exact name was seen on a licence, a review report or a directory;
 * the other names, every four-digit code and the order inside a matter are recollected. The totals 7 and 47 are confirmed.
 * `aliases` are the wordings of 2018 and of older licences for the same matter.
 */
export interface Category {
  readonly code: string;
  readonly name: string;
  readonly verified: boolean;
}

export interface Matter {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly categories: readonly Category[];
}

export const matters: readonly Matter[] = [
  {
    code: '01',
    name: '污染物性质鉴定',
    nameEn: 'Identification of the nature of pollutants',
    aliases: [],
    categories: [
      { code: '0101', name: '固体废物鉴定', verified: true },
      { code: '0102', name: '危险废物鉴定', verified: true },
      { code: '0103', name: '有毒物质（不包括危险废物）鉴定', verified: true },
      { code: '0104', name: '放射性废物鉴定', verified: false },
      { code: '0105', name: '含传染病病原体的废物（不包括医疗废物）鉴定', verified: false },
      { code: '0106', name: '污染物筛查及理化性质鉴定', verified: true },
      { code: '0107', name: '有毒物质、放射性废物致植物损害鉴定', verified: false },
      { code: '0108', name: '有毒物质、放射性废物致动物损害鉴定', verified: false },
    ],
  },
  {
    code: '02',
    name: '地表水与沉积物环境损害鉴定',
    nameEn: 'Environmental damage to surface water and sediment',
    aliases: ['地表水和沉积物环境损害鉴定', '地表水和沉积物'],
    categories: [
      { code: '0201', name: '污染环境行为致地表水与沉积物环境损害鉴定', verified: false },
      { code: '0202', name: '污染环境行为致水生态系统损害鉴定', verified: false },
      { code: '0203', name: '地表水和沉积物污染致植物损害鉴定', verified: false },
      { code: '0204', name: '地表水和沉积物污染致动物损害鉴定', verified: false },
    ],
  },
  {
    code: '03',
    name: '空气污染环境损害鉴定',
    nameEn: 'Environmental damage by air pollution',
    aliases: ['空气污染', '环境空气'],
    categories: [
      { code: '0301', name: '污染环境行为致环境空气损害鉴定', verified: false },
      { code: '0302', name: '环境空气污染致植物损害鉴定', verified: false },
      { code: '0303', name: '环境空气污染致动物损害鉴定', verified: false },
      { code: '0304', name: '室内空气污染损害鉴定', verified: false },
      { code: '0305', name: '室内空气污染致人体健康损害鉴定', verified: false },
    ],
  },
  {
    code: '04',
    name: '土壤与地下水环境损害鉴定',
    nameEn: 'Environmental damage to soil and groundwater',
    aliases: ['土壤与地下水'],
    categories: [
      { code: '0401', name: '污染环境行为致土壤环境损害鉴定', verified: false },
      { code: '0402', name: '污染环境行为致地下水环境损害鉴定', verified: false },
      { code: '0403', name: '污染环境行为致土壤生态系统损害鉴定', verified: false },
      { code: '0404', name: '土壤污染致植物损害鉴定', verified: false },
      { code: '0405', name: '地下水污染致植物损害鉴定', verified: true },
      { code: '0406', name: '土壤污染致动物损害鉴定', verified: false },
      { code: '0407', name: '地下水污染致动物损害鉴定', verified: true },
    ],
  },
  {
    code: '05',
    name: '近岸海洋与海岸带环境损害鉴定',
    nameEn: 'Environmental damage to nearshore sea and coastal zone',
    aliases: ['近海海洋与海岸带环境损害鉴定', '近海海洋与海岸带'],
    categories: [
      { code: '0501', name: '污染环境行为致近岸海洋与海岸带环境损害鉴定', verified: false },
      { code: '0502', name: '污染环境行为致近岸海洋与海岸带生态系统损害鉴定', verified: false },
      { code: '0503', name: '近岸海洋与海岸带环境污染致海洋植物损害鉴定', verified: false },
      { code: '0504', name: '近岸海洋与海岸带环境污染致海洋动物损害鉴定', verified: false },
    ],
  },
  {
    code: '06',
    name: '生态系统环境损害鉴定',
    nameEn: 'Environmental damage to ecosystems',
    aliases: ['生态系统'],
    categories: [
      { code: '0601', name: '生态破坏行为致植物损害鉴定', verified: true },
      { code: '0602', name: '生态破坏行为致动物损害鉴定', verified: true },
      { code: '0603', name: '生态破坏行为致微生物损害鉴定', verified: false },
      { code: '0604', name: '生态破坏行为致森林生态系统损害鉴定', verified: true },
      { code: '0605', name: '生态破坏行为致草原生态系统损害鉴定', verified: true },
      { code: '0606', name: '生态破坏行为致湿地生态系统损害鉴定', verified: false },
      { code: '0607', name: '生态破坏行为致荒漠生态系统损害鉴定', verified: true },
      { code: '0608', name: '生态破坏行为致海洋生态系统损害鉴定', verified: false },
      { code: '0609', name: '生态破坏行为致河流、湖泊生态系统损害鉴定', verified: false },
      { code: '0610', name: '生态破坏行为致冻原生态系统损害鉴定', verified: false },
      { code: '0611', name: '生态破坏行为致农田生态系统损害鉴定', verified: false },
      { code: '0612', name: '生态破坏行为致城市生态系统损害鉴定', verified: false },
      { code: '0613', name: '矿产资源开采行为致矿山地质环境破坏、土地损毁及生态功能损害鉴定', verified: false },
    ],
  },
  {
    code: '07',
    name: '其他环境损害鉴定',
    nameEn: 'Other environmental damage',
    aliases: ['其他'],
    categories: [
      { code: '0701', name: '噪声损害鉴定', verified: false },
      { code: '0702', name: '振动损害鉴定', verified: false },
      { code: '0703', name: '光损害鉴定', verified: false },
      { code: '0704', name: '热损害鉴定', verified: false },
      { code: '0705', name: '电磁辐射损害鉴定', verified: false },
      { code: '0706', name: '电离辐射损害鉴定', verified: false },
    ],
  },
];
