// Proper names that are written in one way only. Names that are also words, commands or people (Python, Bert) are not here.

export const NAMES: readonly string[] = (
  'GitHub GitLab PyTorch TensorFlow JavaScript TypeScript CoffeeScript ImageNet arXiv LaTeX BibTeX macOS iOS iPadOS iPhone iPad OpenAI ' +
  'ChatGPT DeepMind DeepSeek DeepSpeed YouTube LinkedIn WordPress PowerPoint JetBrains IntelliJ PyCharm WebAssembly WebGL WebGPU WebSocket ' +
  'OpenGL OpenCL OpenCV OpenMP OpenSSL OpenStack OpenStreetMap NumPy SciPy SymPy PyPI CPython MATLAB MySQL PostgreSQL SQLite MongoDB MariaDB ' +
  'NoSQL GraphQL FreeBSD CentOS ResNet AlexNet LeNet GoogLeNet VGGNet DenseNet EfficientNet MobileNet ShuffleNet SqueezeNet LeCun WaveNet ' +
  'CycleGAN StyleGAN RoBERTa ELMo XLNet DistilBERT DeBERTa LoRA QLoRA LLaVA InstructGPT CodeLlama MovieLens CelebA WikiText SQuAD ' +
  'SuperGLUE HellaSwag TriviaQA BookCorpus CommonCrawl LightGBM XGBoost CatBoost FastAPI PaddlePaddle MindSpore TensorRT TensorBoard NVIDIA ' +
  'cuDNN NVLink ReLU GELU SwiGLU AdamW AdaGrad RMSProp BatchNorm LayerNorm FlashAttention PageRank AlphaGo AlphaZero AlphaFold ' +
  'MuZero StarCraft ImageMagick FFmpeg TikTok WeChat VMware GeForce CUDA'
).split(' ');
