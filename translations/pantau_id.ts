<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>CameraCsvWords</name>
    <message>
        <source>there is no such file.</source>
        <translation>berkas tidak ditemukan.</translation>
    </message>
    <message>
        <source>the file cannot be read (%1).</source>
        <translation>berkas tidak dapat dibaca (%1).</translation>
    </message>
    <message>
        <source>the file is too large for a camera list (%1 bytes).</source>
        <translation>berkas terlalu besar untuk daftar kamera (%1 bita).</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>berkas kosong.</translation>
    </message>
    <message>
        <source>the text is not UTF-8; save the list as UTF-8.</source>
        <translation>teksnya bukan UTF-8; simpan daftar sebagai UTF-8.</translation>
    </message>
    <message>
        <source>a quotation mark is opened here and never closed.</source>
        <translation>tanda kutip dibuka di sini dan tidak pernah ditutup.</translation>
    </message>
    <message>
        <source>a quotation mark stands in the middle of a field.</source>
        <translation>ada tanda kutip di tengah isian.</translation>
    </message>
    <message>
        <source>the columns are not separated by commas; save the list as comma-separated values.</source>
        <translation>kolom tidak dipisahkan koma; simpan daftar sebagai CSV berpemisah koma.</translation>
    </message>
    <message>
        <source>unknown column &apos;%1&apos;.</source>
        <translation>kolom &apos;%1&apos; tidak dikenal.</translation>
    </message>
    <message>
        <source>the column &apos;%1&apos; stands there twice.</source>
        <translation>kolom &apos;%1&apos; tertulis dua kali.</translation>
    </message>
    <message>
        <source>the column &apos;%1&apos; is missing.</source>
        <translation>kolom &apos;%1&apos; tidak ada.</translation>
    </message>
    <message>
        <source>the list holds no camera.</source>
        <translation>daftar tidak memuat satu kamera pun.</translation>
    </message>
    <message>
        <source>the number of fields does not match the header (found/expected: %1).</source>
        <translation>jumlah isian tidak sesuai dengan judul kolom (ada/seharusnya: %1).</translation>
    </message>
    <message>
        <source>the camera has no code (column kode).</source>
        <translation>kamera tidak punya kode (kolom kode).</translation>
    </message>
    <message>
        <source>the code &apos;%1&apos; stands there twice.</source>
        <translation>kode &apos;%1&apos; tertulis dua kali.</translation>
    </message>
    <message>
        <source>the camera has no name (column nama).</source>
        <translation>kamera tidak punya nama (kolom nama).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no latitude (a number from -90 to 90, with a point).</source>
        <translation>&apos;%1&apos; bukan lintang (angka dari -90 sampai 90, dengan titik desimal).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no longitude (a number from -180 to 180, with a point).</source>
        <translation>&apos;%1&apos; bukan bujur (angka dari -180 sampai 180, dengan titik desimal).</translation>
    </message>
    <message>
        <source>camera %1 has neither main_url nor sub_url.</source>
        <translation>kamera %1 tidak punya main_url maupun sub_url.</translation>
    </message>
    <message>
        <source>no address can be read from the column %1.</source>
        <translation>tidak ada alamat yang dapat dibaca dari kolom %1.</translation>
    </message>
    <message>
        <source>the address in %1 begins with &apos;%2&apos;; it is rtsp, rtsps or file.</source>
        <translation>alamat di kolom %1 diawali &apos;%2&apos;; seharusnya rtsp, rtsps, atau file.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no transport; it is tcp or udp, or empty.</source>
        <translation>&apos;%1&apos; bukan cara kirim gambar; pilihannya tcp, udp, atau kosong.</translation>
    </message>
    <message>
        <source>the column credential says where the login is kept: env:NAME or file:PATH.</source>
        <translation>kolom credential menyebut tempat data masuk disimpan: env:NAMA atau file:LOKASI.</translation>
    </message>
    <message>
        <source>the line cannot be read.</source>
        <translation>baris tidak dapat dibaca.</translation>
    </message>
</context>
<context>
    <name>Credential</name>
    <message>
        <source>the login file %1 cannot be read.</source>
        <translation>berkas data masuk %1 tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>the login file %1 can be read by others; protect it with: chmod 600 %1</source>
        <translation>berkas data masuk %1 dapat dibaca orang lain; lindungi dengan: chmod 600 %1</translation>
    </message>
    <message>
        <source>the environment variable %1, which should hold the login, is not set.</source>
        <translation>variabel lingkungan %1, yang seharusnya memuat data masuk, tidak diatur.</translation>
    </message>
    <message>
        <source>%1 holds no login of the form user:password.</source>
        <translation>%1 tidak memuat data masuk berbentuk pengguna:sandi.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Show cameras live on one screen</source>
        <translation>Menampilkan kamera secara langsung di satu layar</translation>
    </message>
    <message>
        <source>Camera addresses (rtsp://...) or video files</source>
        <translation>Alamat kamera (rtsp://...) atau berkas video</translation>
    </message>
    <message>
        <source>Camera list (CSV)</source>
        <translation>Daftar kamera (CSV)</translation>
    </message>
    <message>
        <source>As a window of this size instead of full screen</source>
        <translation>Sebagai jendela seukuran ini, bukan layar penuh</translation>
    </message>
    <message>
        <source>Full screen on this monitor</source>
        <translation>Layar penuh di monitor ini</translation>
    </message>
    <message>
        <source>How pictures travel: tcp (default) or udp</source>
        <translation>Cara gambar dikirim: tcp (bawaan) atau udp</translation>
    </message>
    <message>
        <source>Which stream of a listed camera: sub (default) or main</source>
        <translation>Aliran kamera yang dipakai: sub (bawaan) atau main</translation>
    </message>
    <message>
        <source>Append figures to this file each second (JSON)</source>
        <translation>Menambahkan angka ke berkas ini setiap detik (JSON)</translation>
    </message>
    <message>
        <source>End after so many seconds</source>
        <translation>Berakhir setelah sekian detik</translation>
    </message>
    <message>
        <source>Save the wall as a picture at the end</source>
        <translation>Menyimpan dinding sebagai gambar pada akhirnya</translation>
    </message>
    <message>
        <source>Open the wall even when no camera can be reached yet</source>
        <translation>Membuka dinding walaupun belum ada kamera yang terjangkau</translation>
    </message>
    <message>
        <source>Pantau: the video wall of the Ambon command center</source>
        <translation>Pantau: dinding video command center Kota Ambon</translation>
    </message>
    <message>
        <source>the command line was not understood (%1); see: pantau wall --help</source>
        <translation>perintah tidak dipahami (%1); lihat: pantau wall --help</translation>
    </message>
    <message>
        <source>the display %1 cannot be opened: start it in a graphical session, or set DISPLAY.</source>
        <translation>layar %1 tidak dapat dibuka: jalankan di sesi grafis, atau atur DISPLAY.</translation>
    </message>
    <message>
        <source>there is no display: start it in a graphical session, or set DISPLAY.</source>
        <translation>tidak ada layar: jalankan di sesi grafis, atau atur DISPLAY.</translation>
    </message>
</context>
<context>
    <name>StreamWords</name>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Frozen %1</source>
        <translation>Beku %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Menyambung</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Hidup</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Beku</translation>
    </message>
    <message>
        <source>No signal</source>
        <translation>Tidak ada sinyal</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Login ditolak</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Tidak didukung</translation>
    </message>
    <message>
        <source>waiting for its turn to connect</source>
        <translation>menunggu giliran menyambung</translation>
    </message>
    <message>
        <source>waiting for a full picture</source>
        <translation>menunggu gambar utuh</translation>
    </message>
    <message>
        <source>camera address not found</source>
        <translation>alamat kamera tidak ditemukan</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>sambungan ditolak</translation>
    </message>
    <message>
        <source>no network route to the camera</source>
        <translation>tidak ada jalur jaringan ke kamera</translation>
    </message>
    <message>
        <source>the camera asks for a login and none is given</source>
        <translation>kamera meminta login, tetapi tidak diberikan</translation>
    </message>
    <message>
        <source>camera does not answer</source>
        <translation>kamera tidak menjawab</translation>
    </message>
    <message>
        <source>connected, but no answer</source>
        <translation>tersambung, tetapi tidak ada jawaban</translation>
    </message>
    <message>
        <source>user name or password refused</source>
        <translation>nama pengguna atau sandi ditolak</translation>
    </message>
    <message>
        <source>stream does not exist (404)</source>
        <translation>aliran tidak ada (404)</translation>
    </message>
    <message>
        <source>too many viewers at the camera (453)</source>
        <translation>terlalu banyak penonton di kamera (453)</translation>
    </message>
    <message>
        <source>camera reports error %1</source>
        <translation>kamera melaporkan galat %1</translation>
    </message>
    <message>
        <source>sends no video</source>
        <translation>tidak mengirim video</translation>
    </message>
    <message>
        <source>unknown video format</source>
        <translation>format video tidak dikenal</translation>
    </message>
    <message>
        <source>no picture data arriving</source>
        <translation>data gambar tidak datang</translation>
    </message>
    <message>
        <source>picture data cannot be read</source>
        <translation>data gambar tidak terbaca</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>sambungan terputus</translation>
    </message>
    <message>
        <source>broken data</source>
        <translation>data rusak</translation>
    </message>
    <message>
        <source>file cannot be read</source>
        <translation>berkas tidak dapat dibaca</translation>
    </message>
    <message>
        <source>file has no video that can be read</source>
        <translation>berkas tidak memuat video yang dapat dibaca</translation>
    </message>
    <message>
        <source>internal setting refused by FFmpeg</source>
        <translation>pengaturan internal ditolak FFmpeg</translation>
    </message>
</context>
<context>
    <name>WallCommand</name>
    <message>
        <source>%1: the host %2 cannot be reached (%3).</source>
        <translation>%1: host %2 tidak dapat dijangkau (%3).</translation>
    </message>
    <message>
        <source>Pantau - Video Wall</source>
        <translation>Pantau - Dinding Video</translation>
    </message>
    <message>
        <source>--screen %1: there is no such screen; there are: %2.</source>
        <translation>--screen %1: layar itu tidak ada; yang ada: %2.</translation>
    </message>
    <message>
        <source>--stats %1: %2.</source>
        <translation>--stats %1: %2.</translation>
    </message>
    <message>
        <source>--screenshot %1: the picture could not be written.</source>
        <translation>--screenshot %1: gambar tidak dapat ditulis.</translation>
    </message>
</context>
<context>
    <name>WallOptions</name>
    <message>
        <source>--windowed %1: a size is WIDTHxHEIGHT in pixels, from 160x120 to 16384x16384, for example 1280x720.</source>
        <translation>--windowed %1: ukuran ditulis LEBARxTINGGI dalam piksel, dari 160x120 sampai 16384x16384, misalnya 1280x720.</translation>
    </message>
    <message>
        <source>--for %1: a number of seconds above 0 is needed, for example 20.</source>
        <translation>--for %1: perlu jumlah detik di atas 0, misalnya 20.</translation>
    </message>
    <message>
        <source>%1 %2: the file cannot be written there.</source>
        <translation>%1 %2: berkas tidak dapat ditulis di sana.</translation>
    </message>
    <message>
        <source>%1: there is no such file, or it cannot be read.</source>
        <translation>%1: berkas tidak ditemukan atau tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>%1: a camera address begins with rtsp:// and a host, for example rtsp://192.168.1.20/stream2; a file is named by its path.</source>
        <translation>%1: alamat kamera diawali rtsp:// dan nama host, misalnya rtsp://192.168.1.20/stream2; berkas ditulis dengan lokasinya.</translation>
    </message>
    <message>
        <source>No camera named: give addresses, or a list with --cameras FILE.csv.</source>
        <translation>Belum ada kamera: tulis alamatnya, atau daftar dengan --cameras BERKAS.csv.</translation>
    </message>
    <message>
        <source>--windowed and --screen exclude each other: a wall is a window or fills a screen.</source>
        <translation>--windowed dan --screen tidak dapat bersamaan: dinding berupa jendela atau memenuhi layar.</translation>
    </message>
    <message>
        <source>--transport %1: it is tcp or udp.</source>
        <translation>--transport %1: pilihannya tcp atau udp.</translation>
    </message>
    <message>
        <source>--stream %1: it is main or sub.</source>
        <translation>--stream %1: pilihannya main atau sub.</translation>
    </message>
    <message>
        <source>--screenshot %1: the name must end with the format of the picture, for example .png or .jpg.</source>
        <translation>--screenshot %1: nama berkas harus berakhir dengan format gambar, misalnya .png atau .jpg.</translation>
    </message>
    <message>
        <source>%1: the file %2 does not exist, or it cannot be read.</source>
        <translation>%1: berkas %2 tidak ditemukan atau tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>%1 cameras are named; a wall shows at most %2.</source>
        <translation>Disebutkan %1 kamera; satu dinding menampilkan paling banyak %2.</translation>
    </message>
</context>
</TS>
