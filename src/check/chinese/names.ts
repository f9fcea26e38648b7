// Proper names that are written in one way only. Names that are also words, commands or people (Python, Bert) are not here.

export const NAMES: readonly string[] = (
  'GitHub GitLab PyTorch TensorFlow JavaScript TypeScript CoffeeScript ImageNet arXiv LaTeX BibTeX macOS iPadOS iPhone iPad ' +
  'OpenAI ChatGPT DeepMind DeepSeek DeepSpeed YouTube LinkedIn WordPress PowerPoint JetBrains IntelliJ PyCharm WebAssembly ' +
  'WebGL WebGPU WebSocket OpenGL OpenCL OpenCV OpenMP OpenStack OpenStreetMap NumPy SciPy SymPy PyPI CPython MATLAB MySQL ' +
  'PostgreSQL SQLite MongoDB MariaDB NoSQL GraphQL FreeBSD CentOS ResNet AlexNet LeNet GoogLeNet VGGNet DenseNet EfficientNet ' +
  'MobileNet ShuffleNet SqueezeNet LeCun WaveNet CycleGAN StyleGAN RoBERTa XLNet DistilBERT DeBERTa QLoRA LLaVA InstructGPT ' +
  'MovieLens CelebA WikiText SuperGLUE HellaSwag TriviaQA BookCorpus LightGBM XGBoost CatBoost FastAPI PaddlePaddle MindSpore ' +
  'TensorRT TensorBoard cuDNN NVLink ReLU SwiGLU AdamW FlashAttention PageRank AlphaGo AlphaZero AlphaFold MuZero StarCraft ' +
  'ImageMagick TikTok WeChat VMware GeForce CUDA'
).split(' ');
