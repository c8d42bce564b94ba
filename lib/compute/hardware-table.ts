/**
 * Peak speed of chips in TFLOP/s by precision, dense (never with sparsity): Epoch AI, "Data on Machine
 * Learning Hardware", April 2026, CC BY 4.0 (see NOTICE). Chips without a floating-point figure are left out.
 * Columns: name, BF16 or FP16 on tensor units, FP8, FP4, TF32, FP16, FP32.
 */
export const hardwareTable = `
Amazon Trainium1 | 190 |  |  | 190 | 190 | 47.5
Amazon Trainium2 | 667 | 1299 |  |  |  |
Amazon Trainium3 | 671 | 2517 | 2517 | 671 |  | 183
AMD Instinct MI300A | 980.6 |  |  | 490.3 | 980.6 | 122.6
AMD Instinct MI300X | 1307.4 |  |  | 653.7 | 1307.4 | 163.4
AMD Instinct MI325X | 1307.4 |  |  | 653.7 | 1300 | 163.4
AMD Instinct MI350X | 2309.6 | 4600 | 9200 |  | 2340 |
AMD Instinct MI355X | 2516.6 | 4600 | 9200 |  | 2340 |
AMD Radeon Instinct MI250X | 383 |  |  | 95.7 | 383 | 47.87
AMD Radeon Instinct MI300 |  |  |  |  | 383 | 47.87
AMD Radeon Instinct MI308X |  |  |  |  | 653.7 | 81.72
AMD Radeon RX 7900 XTX |  |  |  |  | 122.8 | 61.42
AWS Inferentia2 | 190 | 190 |  | 190 | 190 | 47.5
Baidu Kunlun I |  |  |  |  | 64 | 16
Baidu Kunlun II |  |  |  |  | 128 |
Baidu Kunlun K200 |  |  |  |  | 64 | 16
Baidu Kunlun R100 (100W) |  |  |  |  | 85 | 20
Baidu Kunlun R100 (75W) |  |  |  |  | 64 | 18
Baidu Kunlun R200 (150W) |  |  |  |  | 128 | 32
Baidu Kunlun R200-8F (160W) |  |  |  |  | 128 | 32
Baidu Kunlun RG800 |  |  |  |  | 128 | 32
Biren BR100 | 1024 |  |  | 512 |  | 256
Cambricon MLU370-S4 |  |  |  |  | 72 | 18
Cambricon MLU370-S4/S8 |  |  |  |  | 72 | 18
Cambricon MLU370-S8 |  |  |  |  | 72 | 18
Cambricon MLU370-X4 |  |  |  |  | 96 | 24
Cambricon MLU370-X8 |  |  |  |  | 96 | 24
Cambricon Siyuan 590 |  |  |  |  | 345 |
Google TPU v2 | 46 |  |  |  |  | 3
Google TPU v3 | 123 |  |  |  |  |
Google TPU v4 | 275 |  |  |  |  |
Google TPU v4i | 138 |  |  |  |  |
Google TPU v5e | 197 |  |  |  |  |
Google TPU v5p | 459 |  |  |  |  |
Google TPU v6e Trillium | 918 | 918 |  |  |  |
Google TPU v7 Ironwood | 2307 | 4614 |  |  |  |
GroqChip LPU v1 |  |  |  |  | 188 |
Huawei Ascend 310 |  |  |  |  | 8 |
Huawei Ascend 800T A2 |  |  |  |  | 256 |
Huawei Ascend 910 |  |  |  |  | 256 |
Huawei Ascend 910 (320 TFLOPS) |  |  |  |  | 320 |
Huawei Ascend 910A |  |  |  |  | 256 |
Huawei Ascend 910A Premium |  |  |  |  | 320 |
Huawei Ascend 910A Pro |  |  |  |  | 288 |
Huawei Ascend 910B |  |  |  |  | 376 | 94
Huawei Ascend 910B Pro |  |  |  |  | 280 |
Huawei Ascend 910B1 (v1) |  |  |  |  | 400 |
Huawei Ascend 910B2 |  |  |  |  | 376 |
Huawei Ascend 910B3 |  |  |  |  | 313 |
Huawei Ascend 910B4 |  |  |  |  | 280 | 72
Huawei Ascend 910C | 800 |  |  |  | 800 |
Huawei Ascend 920 | 900 |  |  |  |  |
Huawei Ascend 950DT |  | 1000 | 2000 |  |  |
Huawei Ascend 960 |  | 2000 | 4000 |  |  |
Huawei Ascend 970 |  | 4000 | 8000 |  |  |
Intel Data Center GPU Max 1100 |  |  |  |  | 22.22 | 22.22
Intel Data Center GPU Max 1350 |  |  |  |  | 44.44 | 44.44
Intel Data Center GPU Max 1550 |  |  |  |  | 52.43 | 52.43
Intel Habana Gaudi2 | 450 | 865 |  |  |  |
Intel Habana Gaudi3 | 1678 | 1678 |  | 459 | 28.7 | 14.3
Maia 100 (M100) | 800 |  |  |  |  |
Meta MTIA 300 | 600 | 1200 |  |  |  |
Meta MTIA v1 (MTIA 100) | 51.2 |  |  |  | 51 | 1.6
Meta MTIA v2 (MTIA 200) | 177 |  |  |  |  | 2.76
MetaX MXC500 (OAM) |  |  |  | 140 | 280 | 18
MetaX MXC500 (PCIe) |  |  |  | 120 | 240 | 15
MetaX MXN100 |  |  |  |  | 80 |
MT-2000 |  |  |  |  |  | 4.92
MTT S4000 | 100 |  |  | 50 | 49.15 | 25
NVIDIA A10 PCIe |  |  |  |  | 31.24 | 31.24
NVIDIA A100 | 312 |  |  | 156 | 77.97 | 19.5
NVIDIA A100 PCIe | 312 |  |  | 156 | 77.97 | 19.49
NVIDIA A100 SXM4 40 GB | 312 |  |  | 156 | 77.97 | 19.49
NVIDIA A100 SXM4 80 GB | 312 |  |  | 156 | 77.97 | 19.49
NVIDIA A10G |  |  |  |  | 31.5 | 31.5
NVIDIA A40 PCIe | 149.7 |  |  | 74.8 | 37.42 | 37.42
NVIDIA A800 PCIe 40 GB | 311.8 |  |  | 155.9 | 77.97 | 19.49
NVIDIA A800 PCIe 80 GB | 312 |  |  | 156 | 77.97 | 19.49
NVIDIA A800 SXM | 311.8 |  |  | 155.9 | 77.97 | 19.49
NVIDIA B100 | 1750 | 3500 | 7000 | 875 |  |
NVIDIA B200 | 2250 | 4500 | 9000 | 1125 | 2250 | 62.08
NVIDIA B300 (Blackwell Ultra) | 2250 | 4500 | 14000 | 1100 |  | 75
NVIDIA GB200 | 2500 | 5000 | 10000 | 1250 | 2500 | 90
NVIDIA GB300 (Blackwell Ultra) | 2500 | 5000 | 15000 | 1250 |  | 80
NVIDIA GeForce GTX 1080 |  |  |  |  | 0.1386 | 8.873
NVIDIA GeForce GTX 1080 Ti |  |  |  |  | 0.1772 | 11.34
NVIDIA GeForce GTX 280 |  |  |  |  |  | 0.6221
NVIDIA GeForce GTX 580 |  |  |  |  |  | 1.581
NVIDIA GeForce GTX 780 |  |  |  |  |  | 4.156
NVIDIA GeForce GTX 980 |  |  |  |  |  | 4.981
NVIDIA GeForce GTX TITAN |  |  |  |  |  | 4.709
NVIDIA GeForce GTX Titan Black |  |  |  |  |  | 5.645
NVIDIA GeForce GTX TITAN X |  |  |  |  |  | 6.691
NVIDIA GeForce RTX 2080 Ti 11GB | 113.8 |  |  |  | 26.9 | 13.45
NVIDIA GeForce RTX 3080 |  |  |  |  | 29.77 | 29.77
NVIDIA GeForce RTX 3090 |  |  |  |  | 35.58 | 35.58
NVIDIA GeForce RTX 3090 Ti | 160 |  |  | 40 | 40 | 40
NVIDIA GeForce RTX 4070 |  |  |  |  | 29.15 | 29.15
NVIDIA GeForce RTX 4080 |  |  |  |  | 48.74 | 48.74
NVIDIA GeForce RTX 4090 | 330 |  |  | 82.6 | 82.6 | 82.6
NVIDIA GH100 | 989.5 |  |  | 494.5 |  | 66.91
NVIDIA GH200 | 989.5 |  |  | 494.5 |  | 66.91
NVIDIA H100 NVL |  |  |  |  | 835.5 |
NVIDIA H100 PCIe | 756 |  |  | 378 | 204.9 | 51.22
NVIDIA H100 SXM5 80GB | 989.4 |  |  | 494.7 | 133.8 | 66.91
NVIDIA H200 SXM | 989.5 | 1979 |  | 494.5 |  | 66.91
NVIDIA H800 SXM5 | 989 |  |  | 454.5 |  | 59.3
NVIDIA HGX H20 | 148 |  |  | 74 |  | 44
NVIDIA L2 PCle | 96.5 |  |  | 48.3 |  | 24.1
NVIDIA L20 PCle | 119.5 |  |  | 59.8 | 59.35 | 59.35
NVIDIA L4 | 121 |  |  | 60 | 30.29 | 30.29
NVIDIA L40 | 181 |  |  |  | 90.52 | 90.52
NVIDIA M40 |  |  |  |  |  | 6.832
NVIDIA P100 |  |  |  |  | 18.7 | 9.3
NVIDIA P100 PCIe 16GB |  |  |  |  | 19.1 | 9.56
NVIDIA P40 |  |  |  |  | 0.1837 | 11.76
NVIDIA Quadro K1200 |  |  |  |  |  | 1.151
NVIDIA Quadro K4000 |  |  |  |  |  | 1.244
NVIDIA Quadro K6000 |  |  |  |  |  | 5.196
NVIDIA Quadro M4000 |  |  |  |  |  | 2.573
NVIDIA Quadro P4000 |  |  |  |  | 0.08288 | 5.304
NVIDIA Quadro P5000 |  |  |  |  | 0.1386 | 8.873
NVIDIA Quadro P600 |  |  |  |  | 0.01868 | 1.196
NVIDIA Quadro P6000 |  |  |  |  | 0.1974 | 12.63
NVIDIA Quadro RTX 4000 |  |  |  |  | 14.24 | 7.119
NVIDIA Quadro RTX 5000 |  |  |  |  | 22.3 | 11.15
NVIDIA Quadro RTX 6000 |  |  |  |  | 32.62 | 16.3099999999999
NVIDIA Quadro RTX 8000 |  |  |  |  | 32.62 | 16.3
NVIDIA RTX 6000 Ada Generation |  | 729 |  |  | 91.06 | 91.06
NVIDIA RTX A4000 |  |  |  |  | 19.17 | 19.17
NVIDIA RTX A5000 |  |  |  |  | 27.77 | 27.77
NVIDIA RTX A6000 |  |  |  |  | 38.7 | 38.7
NVIDIA Rubin CPX |  |  | 30000 |  |  |
NVIDIA Tesla C2050 |  |  |  |  |  | 1.028
NVIDIA Tesla K20c |  |  |  |  |  | 3.52
NVIDIA Tesla K20X |  |  |  |  |  | 3.935
NVIDIA Tesla K40s |  |  |  |  |  | 5.046
NVIDIA Tesla K40t |  |  |  |  |  | 5.046
NVIDIA Tesla K80 |  |  |  |  |  | 8.126
NVIDIA TESLA M60 |  |  |  |  |  | 9.65
NVIDIA Tesla P100 DGXS |  |  |  |  | 21.22 | 10.61
NVIDIA Tesla P100 PCIe 12GB |  |  |  |  | 19.05 | 9.526
NVIDIA Tesla P100 PCIe 16GB |  |  |  |  | 19.05 | 9.526
NVIDIA Tesla P100 SXM2 |  |  |  |  | 21.22 | 10.61
NVIDIA Tesla P4 |  |  |  |  | 0.08912 | 5.704
NVIDIA Tesla T4 |  |  |  |  | 65.1299999999999 | 8.141
NVIDIA Tesla V100 DGXS 16 GB | 125 |  |  |  | 32.4 | 16.2
NVIDIA Tesla V100 DGXS 32 GB | 125 |  |  |  | 31.33 | 15.67
NVIDIA Tesla V100 PCIe 16 GB | 112 |  |  |  | 28.26 | 14.13
NVIDIA Tesla V100 PCIe 32 GB | 112 |  |  |  | 28.26 | 14.13
NVIDIA Tesla V100 SXM2 | 125 |  |  |  | 31.33 | 15.67
NVIDIA Tesla V100 SXM2 16 GB | 125 |  |  |  | 31.33 | 15.67
NVIDIA Tesla V100 SXM2 32 GB | 125 |  |  |  | 31.33 | 15.67
NVIDIA Tesla V100 SXM3 32 GB | 125 |  |  |  | 31.33 | 15.67
NVIDIA Tesla V100S PCIe 32 GB | 130 |  |  |  | 32.71 | 16.35
NVIDIA Titan V |  |  |  |  | 29.8 | 14.9
NVIDIA TITAN Xp |  |  |  |  | 0.1898 | 12.15
NVIDIA V100 | 125 |  |  |  | 31.33 | 15.67
PEZY-SC2 |  |  |  |  | 16.04 | 8.192
Shensuan-1 |  |  |  |  | 24.5 |
Sunway SW26010-Pro |  |  |  |  | 55.296 | 27.6
Tesla D1 Dojo | 362 |  |  |  |  | 22.6
Tianshu Zhixin Tiangai 100 (BI-V100) |  |  |  |  | 128 | 32
Tianshu Zhixin Zhikai 100 |  |  |  |  | 96 | 24
`;
