<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>Ends the program and closes every wall.</source>
        <translation>Mengakhiri program dan menutup semua dinding video.</translation>
    </message>
    <message>
        <source>&amp;Command palette...</source>
        <translation>&amp;Palet perintah...</translation>
    </message>
    <message>
        <source>Finds actions, cameras and scenes by their words and runs them.</source>
        <translation>Mencari tindakan, kamera, dan skenario menurut kata lalu menjalankannya.</translation>
    </message>
    <message>
        <source>&amp;Find a camera</source>
        <translation>&amp;Cari kamera</translation>
    </message>
    <message>
        <source>Goes to the search field above the cameras.</source>
        <translation>Pindah ke kolom pencarian di atas daftar kamera.</translation>
    </message>
    <message>
        <source>Show &amp;all cameras</source>
        <translation>Tampilkan &amp;semua kamera</translation>
    </message>
    <message>
        <source>Empties the search field and takes every filter away.</source>
        <translation>Mengosongkan kolom pencarian dan melepas semua saringan.</translation>
    </message>
    <message>
        <source>Group by &amp;district</source>
        <translation>Kelompokkan menurut keca&amp;matan</translation>
    </message>
    <message>
        <source>Orders the cameras by owner and district.</source>
        <translation>Mengurutkan kamera menurut pemilik dan kecamatan.</translation>
    </message>
    <message>
        <source>Group by cate&amp;gory</source>
        <translation>Kelompokkan menurut kateg&amp;ori</translation>
    </message>
    <message>
        <source>Orders the cameras by owner and category.</source>
        <translation>Mengurutkan kamera menurut pemilik dan kategori.</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;berikutnya</translation>
    </message>
    <message>
        <source>Goes on to the next part of the window.</source>
        <translation>Pindah ke bagian jendela berikutnya.</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Panel sebelum&amp;nya</translation>
    </message>
    <message>
        <source>Goes back to the part of the window before.</source>
        <translation>Kembali ke bagian jendela sebelumnya.</translation>
    </message>
    <message>
        <source>G&amp;uest mode</source>
        <translation>Mode &amp;tamu</translation>
    </message>
    <message>
        <source>Hides the names and places of cameras whose location is kept secret.</source>
        <translation>Menyembunyikan nama dan tempat kamera yang lokasinya dirahasiakan.</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>Tema te&amp;rang</translation>
    </message>
    <message>
        <source>Light colours, for a bright office.</source>
        <translation>Warna terang untuk kantor yang terang.</translation>
    </message>
    <message>
        <source>&amp;Place on wall</source>
        <translation>&amp;Pasang di dinding video</translation>
    </message>
    <message>
        <source>Camera pa&amp;ge...</source>
        <translation>&amp;Halaman kamera...</translation>
    </message>
    <message>
        <source>Shows what the selected camera does now and what it went through.</source>
        <translation>Menampilkan keadaan kamera terpilih sekarang dan riwayatnya.</translation>
    </message>
    <message>
        <source>&amp;Call by number...</source>
        <translation>Panggil menurut &amp;nomor...</translation>
    </message>
    <message>
        <source>Shows the camera of the number that you type; a digit begins it too.</source>
        <translation>Menampilkan kamera dengan nomor yang diketik; mengetik angka juga memulainya.</translation>
    </message>
    <message>
        <source>Cameras &amp;near a point...</source>
        <translation>Kamera di &amp;dekat suatu titik...</translation>
    </message>
    <message>
        <source>Which cameras see a point, and whether they worked at a given time.</source>
        <translation>Kamera mana yang melihat suatu titik, dan apakah hidup pada waktu tertentu.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Pintasan papan ketik</translation>
    </message>
    <message>
        <source>Lists every action with its keys.</source>
        <translation>Menampilkan semua tindakan beserta tombolnya.</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Program</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Bantuan</translation>
    </message>
    <message>
        <source>&amp;Indonesian</source>
        <translation>Bahasa &amp;Indonesia</translation>
    </message>
    <message>
        <source>Shows every word in Indonesian.</source>
        <translation>Menampilkan semua kata dalam bahasa Indonesia.</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>Bahasa Ing&amp;gris</translation>
    </message>
    <message>
        <source>Shows every word in English.</source>
        <translation>Menampilkan semua kata dalam bahasa Inggris.</translation>
    </message>
    <message>
        <source>Show in the chosen &amp;tile</source>
        <translation>&amp;Tampilkan di petak terpilih</translation>
    </message>
    <message>
        <source>Shows the selected camera in the chosen tile, whatever stands there.</source>
        <translation>Menampilkan kamera terpilih di petak terpilih, apa pun isinya.</translation>
    </message>
    <message>
        <source>&amp;Next monitor</source>
        <translation>Monitor &amp;berikutnya</translation>
    </message>
    <message>
        <source>Chooses the next monitor of the wall.</source>
        <translation>Memilih monitor dinding video berikutnya.</translation>
    </message>
    <message>
        <source>&amp;Previous monitor</source>
        <translation>Monitor &amp;sebelumnya</translation>
    </message>
    <message>
        <source>Chooses the monitor before.</source>
        <translation>Memilih monitor sebelumnya.</translation>
    </message>
    <message>
        <source>&amp;Enlarge or back</source>
        <translation>&amp;Perbesar atau kembalikan</translation>
    </message>
    <message>
        <source>E&amp;mpty the tile</source>
        <translation>&amp;Kosongkan petak</translation>
    </message>
    <message>
        <source>Takes away what stands in the chosen tile.</source>
        <translation>Menyingkirkan isi petak terpilih.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back.</source>
        <translation>Melakukan lagi perubahan yang diurungkan.</translation>
    </message>
    <message>
        <source>&amp;1 tile</source>
        <translation>&amp;1 petak</translation>
    </message>
    <message>
        <source>Gives the whole chosen monitor to one tile.</source>
        <translation>Memberikan seluruh monitor terpilih kepada satu petak.</translation>
    </message>
    <message>
        <source>&amp;2 x 2</source>
        <translation>&amp;2 x 2</translation>
    </message>
    <message>
        <source>Divides the chosen monitor into a grid of equal tiles.</source>
        <translation>Membagi monitor terpilih menjadi petak yang sama besar.</translation>
    </message>
    <message>
        <source>&amp;3 x 3</source>
        <translation>&amp;3 x 3</translation>
    </message>
    <message>
        <source>&amp;4 x 4</source>
        <translation>&amp;4 x 4</translation>
    </message>
    <message>
        <source>&amp;5 x 5</source>
        <translation>&amp;5 x 5</translation>
    </message>
    <message>
        <source>&amp;6 x 6</source>
        <translation>&amp;6 x 6</translation>
    </message>
    <message>
        <source>&amp;8 x 8</source>
        <translation>&amp;8 x 8</translation>
    </message>
    <message>
        <source>1 + 5</source>
        <translation>1 + 5</translation>
    </message>
    <message>
        <source>Divides the chosen monitor into large and small tiles.</source>
        <translation>Membagi monitor terpilih menjadi petak besar dan kecil.</translation>
    </message>
    <message>
        <source>1 + 7</source>
        <translation>1 + 7</translation>
    </message>
    <message>
        <source>1 + 12</source>
        <translation>1 + 12</translation>
    </message>
    <message>
        <source>2 + 8</source>
        <translation>2 + 8</translation>
    </message>
    <message>
        <source>&amp;Save as scene...</source>
        <translation>&amp;Simpan sebagai skenario...</translation>
    </message>
    <message>
        <source>Keeps what all monitors show now under a name.</source>
        <translation>Menyimpan isi semua monitor sekarang dengan sebuah nama.</translation>
    </message>
    <message>
        <source>&amp;Recall</source>
        <translation>&amp;Tampilkan</translation>
    </message>
    <message>
        <source>Shows the selected scene on all its monitors.</source>
        <translation>Menampilkan skenario terpilih pada semua monitornya.</translation>
    </message>
    <message>
        <source>&amp;Name and key...</source>
        <translation>&amp;Nama dan tombol...</translation>
    </message>
    <message>
        <source>Gives the selected scene another name or key.</source>
        <translation>Memberi skenario terpilih nama atau tombol lain.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Forgets the selected scene.</source>
        <translation>Menghapus skenario terpilih.</translation>
    </message>
    <message>
        <source>Start &amp;tour</source>
        <translation>&amp;Mulai tur kamera</translation>
    </message>
    <message>
        <source>Runs the selected tour in the chosen tile, or on the whole wall.</source>
        <translation>Menjalankan tur kamera terpilih di petak terpilih, atau di seluruh dinding video.</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Impor...</translation>
    </message>
    <message>
        <source>Reads scenes, tours and schedules from a file.</source>
        <translation>Membaca skenario, tur kamera, dan jadwal dari berkas.</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Ekspor...</translation>
    </message>
    <message>
        <source>Writes scenes, tours and schedules to a file.</source>
        <translation>Menulis skenario, tur kamera, dan jadwal ke berkas.</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>&amp;Dinding Video</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>Tata &amp;Letak</translation>
    </message>
    <message>
        <source>&amp;Scenes</source>
        <translation>&amp;Skenario</translation>
    </message>
    <message>
        <source>&amp;Clock in the tile</source>
        <translation>&amp;Jam di petak</translation>
    </message>
    <message>
        <source>Shows Ambon&apos;s time and date in the chosen tile.</source>
        <translation>Menampilkan jam dan tanggal Ambon di petak terpilih.</translation>
    </message>
    <message>
        <source>&amp;Text in the tile...</source>
        <translation>&amp;Teks di petak...</translation>
    </message>
    <message>
        <source>Shows words of yours in the chosen tile, or changes them.</source>
        <translation>Menampilkan teks Anda di petak terpilih, atau mengubahnya.</translation>
    </message>
    <message>
        <source>Says what panels make up the chosen monitor, so that pictures go on behind their bezels.</source>
        <translation>Menentukan panel penyusun monitor terpilih, sehingga gambar berlanjut di balik bingkainya.</translation>
    </message>
    <message>
        <source>Makes one tile of all that are chosen; Shift or Ctrl chooses several.</source>
        <translation>Menjadikan semua petak terpilih satu petak; Shift atau Ctrl memilih beberapa.</translation>
    </message>
    <message>
        <source>&amp;Split the tile</source>
        <translation>&amp;Pecah petak</translation>
    </message>
    <message>
        <source>Makes single cells of the chosen tile again.</source>
        <translation>Memecah petak terpilih menjadi petak tunggal lagi.</translation>
    </message>
    <message>
        <source>Ne&amp;w schedule...</source>
        <translation>&amp;Jadwal baru...</translation>
    </message>
    <message>
        <source>Shows a scene by itself at times and weekdays, in WIT.</source>
        <translation>Menampilkan skenario dengan sendirinya pada jam dan hari tertentu, dalam WIT.</translation>
    </message>
    <message>
        <source>C&amp;hange schedule...</source>
        <translation>&amp;Ubah jadwal...</translation>
    </message>
    <message>
        <source>Gives the selected schedule another scene, other days or times.</source>
        <translation>Memberi jadwal terpilih skenario, hari, atau jam lain.</translation>
    </message>
    <message>
        <source>De&amp;lete schedule</source>
        <translation>Hapus jad&amp;wal</translation>
    </message>
    <message>
        <source>Forgets the selected schedule.</source>
        <translation>Menghapus jadwal terpilih.</translation>
    </message>
    <message>
        <source>&amp;New tour...</source>
        <translation>Tur kamera &amp;baru...</translation>
    </message>
    <message>
        <source>Makes a tour through the selected cameras, their group, or the selected scene.</source>
        <translation>Membuat tur kamera melalui kamera terpilih, kelompoknya, atau skenario terpilih.</translation>
    </message>
    <message>
        <source>Start tour on the &amp;monitor</source>
        <translation>Mulai tur kamera di m&amp;onitor</translation>
    </message>
    <message>
        <source>Runs the selected tour on all tiles of the chosen monitor, a page at a time.</source>
        <translation>Menjalankan tur kamera terpilih di semua petak monitor terpilih, sehalaman demi sehalaman.</translation>
    </message>
    <message>
        <source>&amp;Pause tour</source>
        <translation>&amp;Jeda tur kamera</translation>
    </message>
    <message>
        <source>Holds the tour of the monitor, and the one in the chosen tile.</source>
        <translation>Menahan tur kamera pada monitor dan yang di petak terpilih.</translation>
    </message>
    <message>
        <source>&amp;Resume tours</source>
        <translation>&amp;Lanjutkan tur kamera</translation>
    </message>
    <message>
        <source>Lets every paused tour go on at once.</source>
        <translation>Melanjutkan semua tur kamera yang dijeda, seketika.</translation>
    </message>
    <message>
        <source>St&amp;op tour</source>
        <translation>&amp;Hentikan tur kamera</translation>
    </message>
    <message>
        <source>Ends the tour in the chosen tile, else the one of the monitor; the picture stays.</source>
        <translation>Mengakhiri tur kamera di petak terpilih, atau yang pada monitor; gambarnya tetap.</translation>
    </message>
    <message>
        <source>&amp;Change tour...</source>
        <translation>&amp;Ubah tur kamera...</translation>
    </message>
    <message>
        <source>Gives the selected tour another name, other stops or another dwell.</source>
        <translation>Memberi tur kamera terpilih nama, perhentian, atau lama singgah lain.</translation>
    </message>
    <message>
        <source>&amp;Delete tour</source>
        <translation>Ha&amp;pus tur kamera</translation>
    </message>
    <message>
        <source>Forgets the selected tour.</source>
        <translation>Menghapus tur kamera terpilih.</translation>
    </message>
    <message>
        <source>&amp;Tours</source>
        <translation>T&amp;ur</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>Suar&amp;a</translation>
    </message>
    <message>
        <source>Lets the camera in the chosen tile be heard, or silences it.</source>
        <translation>Memperdengarkan kamera di petak yang dipilih, atau membisukannya.</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lebih keras</translation>
    </message>
    <message>
        <source>Makes the sound louder.</source>
        <translation>Membuat suara lebih keras.</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Lebih pelan</translation>
    </message>
    <message>
        <source>Makes the sound softer.</source>
        <translation>Membuat suara lebih pelan.</translation>
    </message>
    <message>
        <source>Panels and be&amp;zels...</source>
        <translation>Panel dan b&amp;ingkai...</translation>
    </message>
    <message>
        <source>Takes back the last change of the wall, or of scenes, tours and schedules.</source>
        <translation>Mengurungkan perubahan terakhir pada dinding video, atau pada skenario, tur kamera, dan jadwal.</translation>
    </message>
    <message>
        <source>M&amp;erge cells</source>
        <translation>&amp;Gabungkan petak</translation>
    </message>
    <message>
        <source>Fills free tiles with the selected cameras, from the chosen tile on, and says so when none is left; an enlarged tile takes a single camera itself.</source>
        <translation>Mengisi petak kosong dengan kamera terpilih, mulai dari petak terpilih, dan memberi tahu bila tidak ada yang kosong lagi; petak yang diperbesar langsung menampilkan satu kamera.</translation>
    </message>
    <message>
        <source>Shows the chosen tile over the whole monitor, and back; on a wall Escape goes back too.</source>
        <translation>Menampilkan petak terpilih pada seluruh monitor, lalu kembali; di dinding video Escape juga mengembalikannya.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Dekatkan gambar</translation>
    </message>
    <message>
        <source>Shows the middle of the chosen tile&apos;s picture larger.</source>
        <translation>Menampilkan bagian tengah gambar di petak terpilih lebih besar.</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Jauhkan gambar</translation>
    </message>
    <message>
        <source>Shows more of the chosen tile&apos;s picture again.</source>
        <translation>Menampilkan lebih banyak bagian gambar di petak terpilih lagi.</translation>
    </message>
    <message>
        <source>W&amp;hole picture</source>
        <translation>Gambar utu&amp;h</translation>
    </message>
    <message>
        <source>Takes the zoom of the chosen tile away.</source>
        <translation>Meniadakan zoom di petak terpilih.</translation>
    </message>
    <message>
        <source>Sn&amp;apshot</source>
        <translation>Ta&amp;ngkapan layar</translation>
    </message>
    <message>
        <source>Keeps the picture of the chosen tile as a file, with camera and time.</source>
        <translation>Menyimpan gambar di petak terpilih sebagai berkas, beserta kamera dan waktunya.</translation>
    </message>
    <message>
        <source>Stream &amp;by the tile&apos;s size</source>
        <translation>Aliran menurut ukuran petak (&amp;otomatis)</translation>
    </message>
    <message>
        <source>Lets size, zoom and the machine&apos;s load choose the stream of the chosen tile.</source>
        <translation>Memilih aliran untuk petak terpilih menurut ukuran, zoom, dan beban komputer.</translation>
    </message>
    <message>
        <source>A&amp;lways the main stream</source>
        <translation>Selalu aliran uta&amp;ma</translation>
    </message>
    <message>
        <source>Shows the main stream in the chosen tile, however small it is.</source>
        <translation>Menampilkan aliran utama di petak terpilih, sekecil apa pun petaknya.</translation>
    </message>
    <message>
        <source>Alwa&amp;ys the sub stream</source>
        <translation>Selalu ali&amp;ran sub</translation>
    </message>
    <message>
        <source>Shows the sub stream in the chosen tile, however large it is.</source>
        <translation>Menampilkan aliran sub di petak terpilih, sebesar apa pun petaknya.</translation>
    </message>
    <message>
        <source>&amp;Full screen or window</source>
        <translation>Layar p&amp;enuh atau jendela</translation>
    </message>
    <message>
        <source>Lets the wall of the chosen monitor fill its screen, or makes it a window.</source>
        <translation>Membuat dinding video pada monitor terpilih memenuhi layarnya, atau menjadikannya jendela.</translation>
    </message>
    <message>
        <source>Other &amp;grid...</source>
        <translation>Kisi &amp;lain...</translation>
    </message>
    <message>
        <source>Divides the chosen monitor into as many columns and rows as you say.</source>
        <translation>Membagi monitor terpilih menjadi kolom dan baris sesuai jumlah yang Anda isi.</translation>
    </message>
</context>
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
    <message>
        <source>&apos;%1&apos; is no direction (column arah: degrees clockwise from north, from 0 to 360).</source>
        <translation>&apos;%1&apos; bukan arah (kolom arah: derajat searah jarum jam dari utara, 0 sampai 360).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no field of view (column fov: degrees, above 0 and at most 360).</source>
        <translation>&apos;%1&apos; bukan sudut pandang (kolom fov: derajat, lebih dari 0 dan paling besar 360).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no reach (column jarak_m: metres, above 0).</source>
        <translation>&apos;%1&apos; bukan jarak pandang (kolom jarak_m: meter, lebih dari 0).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither ya nor tidak (column kerahasiaan_lokasi).</source>
        <translation>&apos;%1&apos; bukan ya atau tidak (kolom kerahasiaan_lokasi).</translation>
    </message>
</context>
<context>
    <name>CameraGroups</name>
    <message>
        <source>Owner: %1</source>
        <translation>Pemilik: %1</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>Kategori: %1</translation>
    </message>
    <message>
        <source>District: %1</source>
        <translation>Kecamatan: %1</translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>Traffic</source>
        <translation>Lalu Lintas</translation>
    </message>
    <message>
        <source>River</source>
        <translation>DAS</translation>
    </message>
    <message>
        <source>Waste point</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Pasar</translation>
    </message>
    <message>
        <source>Public order</source>
        <translation>Kamtibmas</translation>
    </message>
    <message>
        <source>Traffic enforcement (ETLE)</source>
        <translation>ETLE</translation>
    </message>
    <message>
        <source>Health centre</source>
        <translation>Puskesmas</translation>
    </message>
    <message>
        <source>Public office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>Location kept secret</source>
        <translation>Lokasi dirahasiakan</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Tanpa pemilik</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Tanpa kategori</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ya</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Tidak diketahui</translation>
    </message>
    <message>
        <source>No camera in the registry</source>
        <translation>Belum ada kamera di daftar</translation>
    </message>
    <message>
        <source>%1, %2 alive</source>
        <translation>%1, %2 hidup</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of cameras, their owner</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2 alive, %3 not watched</source>
        <translation>%1, %2 hidup, %3 tidak dipantau</translation>
    </message>
</context>
<context>
    <name>ConsoleEntries</name>
    <message>
        <source>Scene</source>
        <translation>Skenario</translation>
    </message>
</context>
<context>
    <name>ContentWords</name>
    <message>
        <source>Not in the camera list</source>
        <translation>Tidak ada di daftar kamera</translation>
    </message>
    <message>
        <source>This board is not part of this version</source>
        <translation>Panel ini belum ada di versi ini</translation>
    </message>
    <message>
        <source>Light: small tile</source>
        <translation>Ringan: petak kecil</translation>
    </message>
    <message>
        <source>Light: CPU full</source>
        <translation>Ringan: CPU penuh</translation>
    </message>
    <message>
        <source>Light: network slow</source>
        <translation>Ringan: jaringan lambat</translation>
    </message>
    <message>
        <source>Tour: %1</source>
        <translation>Tur Kamera: %1</translation>
    </message>
    <message>
        <source>There is no such tour</source>
        <translation>Tur kamera ini tidak ada</translation>
    </message>
    <message>
        <source>This tour has no cameras</source>
        <translation>Tur kamera ini tidak punya kamera</translation>
    </message>
    <message>
        <source>No camera of this tour is alive</source>
        <translation>Tidak ada kamera hidup dalam tur kamera ini</translation>
    </message>
    <message>
        <source>Light: main stream failed</source>
        <translation>Ringan: aliran utama gagal</translation>
    </message>
    <message>
        <source>Tour paused; Ctrl+R goes on</source>
        <translation>Tur kamera dijeda; Ctrl+R melanjutkan</translation>
    </message>
    <message>
        <source>Light: main streams used up</source>
        <translation>Ringan: batas aliran utama</translation>
    </message>
    <message>
        <source>Stream pinned</source>
        <translation>Aliran ditetapkan</translation>
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
    <name>DoctorCommand</name>
    <message numerus="yes">
        <source>%n finding(s) need attention.</source>
        <translation>
            <numerusform>%n hal perlu perhatian.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) failed.</source>
        <translation>
            <numerusform>%n hal gagal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorVerdicts</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>PERHATIAN</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>GAGAL</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Layar</translation>
    </message>
    <message>
        <source>there is no graphical session here, so screens and OpenGL were not looked at.</source>
        <translation>tidak ada sesi grafis di sini, jadi layar dan OpenGL tidak diperiksa.</translation>
    </message>
    <message>
        <source>Run this again in the session that shows the wall.</source>
        <translation>Jalankan lagi di sesi yang menampilkan dinding video.</translation>
    </message>
    <message>
        <source>the display cannot be opened (%1).</source>
        <translation>layar tidak dapat dibuka (%1).</translation>
    </message>
    <message>
        <source>Start the graphical session, or correct DISPLAY.</source>
        <translation>Mulai sesi grafis, atau perbaiki DISPLAY.</translation>
    </message>
    <message>
        <source>the session has no screen.</source>
        <translation>sesi ini tidak punya layar.</translation>
    </message>
    <message>
        <source>Connect a monitor and switch it on.</source>
        <translation>Sambungkan monitor dan nyalakan.</translation>
    </message>
    <message>
        <source>no serial number</source>
        <translation>tanpa nomor seri</translation>
    </message>
    <message>
        <source>serial number %1</source>
        <translation>nomor seri %1</translation>
    </message>
    <message>
        <source>Screen %1</source>
        <translation>Layar %1</translation>
    </message>
    <message>
        <source>Another screen has the same serial number.</source>
        <translation>Ada layar lain dengan nomor seri yang sama.</translation>
    </message>
    <message>
        <source>They are told apart by their connectors: leave the cables where they are.</source>
        <translation>Keduanya dibedakan menurut soketnya: jangan menukar kabel.</translation>
    </message>
    <message>
        <source>Choose a mode with at least 24 Hz, so that live pictures do not jump.</source>
        <translation>Pilih mode paling sedikit 24 Hz agar gambar langsung tidak tersendat.</translation>
    </message>
    <message>
        <source>If this machine has a GPU, install its driver.</source>
        <translation>Jika komputer ini punya GPU, pasang drivernya.</translation>
    </message>
    <message>
        <source>not available; the processor draws the wall.</source>
        <translation>tidak tersedia; dinding video digambar oleh prosesor.</translation>
    </message>
    <message>
        <source>%1: this is the processor, not a GPU.</source>
        <translation>%1: ini prosesor, bukan GPU.</translation>
    </message>
    <message>
        <source>Decoder %1</source>
        <translation>Dekoder %1</translation>
    </message>
    <message>
        <source>found: %1, in software.</source>
        <translation>ada: %1, dengan perangkat lunak.</translation>
    </message>
    <message>
        <source>FFmpeg has none.</source>
        <translation>FFmpeg tidak memilikinya.</translation>
    </message>
    <message>
        <source>Install the FFmpeg of the distribution (libavcodec).</source>
        <translation>Pasang FFmpeg dari distribusi (libavcodec).</translation>
    </message>
    <message>
        <source>%1, older than %2, which Pantau was built with.</source>
        <translation>%1, lebih lama daripada %2 yang dipakai saat Pantau dibangun.</translation>
    </message>
    <message>
        <source>Build Pantau on this machine, or install the newer version.</source>
        <translation>Bangun Pantau di komputer ini, atau pasang versi yang lebih baru.</translation>
    </message>
    <message>
        <source>%1: not what Pantau was built with.</source>
        <translation>%1: bukan versi yang dipakai saat Pantau dibangun.</translation>
    </message>
    <message>
        <source>Build Pantau on this machine, or remove the FFmpeg that does not come from the distribution.</source>
        <translation>Bangun Pantau di komputer ini, atau hapus FFmpeg yang bukan dari distribusi.</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Folder kerja</translation>
    </message>
    <message>
        <source>State folder</source>
        <translation>Folder keadaan</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 tidak dapat ditulis.</translation>
    </message>
    <message>
        <source>Give this user the right to write there.</source>
        <translation>Beri pengguna ini hak menulis di sana.</translation>
    </message>
    <message>
        <source>%1, %2 free.</source>
        <translation>%1, %2 kosong.</translation>
    </message>
    <message>
        <source>Make room on this disk: at least %1 should be free.</source>
        <translation>Kosongkan ruang di diska ini: sebaiknya tersisa paling sedikit %1.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>%1: the same time as WIT, under another name.</source>
        <translation>%1: waktunya sama dengan WIT, tetapi namanya lain.</translation>
    </message>
    <message>
        <source>%1: not WIT (Asia/Jayapura, UTC+9).</source>
        <translation>%1: bukan WIT (Asia/Jayapura, UTC+9).</translation>
    </message>
    <message>
        <source>Set it with: timedatectl set-timezone Asia/Jayapura</source>
        <translation>Atur dengan: timedatectl set-timezone Asia/Jayapura</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Switch a time service on: apt install systemd-timesyncd, then timedatectl set-ntp true</source>
        <translation>Nyalakan layanan waktu: apt install systemd-timesyncd, lalu timedatectl set-ntp true</translation>
    </message>
    <message>
        <source>the kernel does not say whether it is kept right.</source>
        <translation>kernel tidak memberi tahu apakah jam disetel terus.</translation>
    </message>
    <message>
        <source>no time service keeps it right.</source>
        <translation>tidak ada layanan waktu yang menyetelnya.</translation>
    </message>
    <message>
        <source>kept right by a time service, but perhaps %1 ms off.</source>
        <translation>disetel oleh layanan waktu, tetapi mungkin meleset %1 md.</translation>
    </message>
    <message>
        <source>Look whether the time server answers: timedatectl timesync-status, or chronyc tracking</source>
        <translation>Periksa apakah server waktu menjawab: timedatectl timesync-status, atau chronyc tracking</translation>
    </message>
    <message>
        <source>kept right by a time service; about %1 ms off, at most %2 ms.</source>
        <translation>disetel oleh layanan waktu; meleset sekitar %1 md, paling banyak %2 md.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memori</translation>
    </message>
    <message>
        <source>the kernel does not say how much there is.</source>
        <translation>kernel tidak memberi tahu jumlahnya.</translation>
    </message>
    <message>
        <source>Look whether /proc is mounted.</source>
        <translation>Periksa apakah /proc terpasang.</translation>
    </message>
    <message>
        <source>%1 of %2 available.</source>
        <translation>%1 dari %2 tersedia.</translation>
    </message>
    <message>
        <source>End other programs: at least %1 should be available.</source>
        <translation>Tutup program lain: sebaiknya tersedia paling sedikit %1.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prosesor</translation>
    </message>
    <message>
        <source>%1 cores.</source>
        <translation>%1 inti.</translation>
    </message>
    <message>
        <source>one core only.</source>
        <translation>hanya satu inti.</translation>
    </message>
    <message>
        <source>Show few cameras at a time: one core decodes about 50 sub streams at most.</source>
        <translation>Tampilkan sedikit kamera sekaligus: satu inti mendekode paling banyak sekitar 50 aliran sub.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not one that Pantau speaks; it speaks English.</source>
        <translation>&apos;%1&apos; tidak dikenal Pantau; yang dipakai bahasa Inggris.</translation>
    </message>
    <message>
        <source>Set PANTAU_LANGUAGE to one of: %1</source>
        <translation>Atur PANTAU_LANGUAGE menjadi salah satu dari: %1</translation>
    </message>
    <message>
        <source>%1: OpenGL 3.3 is needed, so the processor draws the wall.</source>
        <translation>%1: perlu OpenGL 3.3, jadi dinding video digambar oleh prosesor.</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>terbukti</translation>
    </message>
    <message>
        <source>Decoding by %1</source>
        <translation>Dekode dengan %1</translation>
    </message>
    <message>
        <source>%1: H.264 %2, H.265 %3.</source>
        <translation>%1: H.264 %2, H.265 %3.</translation>
    </message>
    <message>
        <source>Install the current driver of this GPU.</source>
        <translation>Pasang driver terbaru untuk GPU ini.</translation>
    </message>
    <message>
        <source>Decoding in hardware</source>
        <translation>Dekode di perangkat keras</translation>
    </message>
    <message>
        <source>no device; the processor decodes all cameras.</source>
        <translation>tidak ada perangkat; prosesor mendekode semua kamera.</translation>
    </message>
</context>
<context>
    <name>FigureBar</name>
    <message>
        <source>Dropped: %1</source>
        <translation>Dibuang: %1</translation>
    </message>
    <message>
        <source>Pictures that a newer one replaced before they were shown, since the start.</source>
        <translation>Gambar yang diganti gambar lebih baru sebelum sempat ditampilkan, sejak awal.</translation>
    </message>
    <message>
        <source>CPU: %1 cores</source>
        <translation>CPU: %1 inti</translation>
    </message>
    <message>
        <source>Memory: %1 MiB</source>
        <translation>Memori: %1 MiB</translation>
    </message>
    <message numerus="yes">
        <source>Decoding: %Ln stream(s), main %1/%2, %3 lowered, machine is full</source>
        <translation>
            <numerusform>Dekode: %Ln aliran, utama %1/%2, %3 diringankan, komputer penuh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoding: %Ln stream(s), main %1/%2, %3 lowered</source>
        <translation>
            <numerusform>Dekode: %Ln aliran, utama %1/%2, %3 diringankan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoding: %Ln stream(s), main %1/%2, machine is full</source>
        <translation>
            <numerusform>Dekode: %Ln aliran, utama %1/%2, komputer penuh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoding: %Ln stream(s), main %1/%2</source>
        <translation>
            <numerusform>Dekode: %Ln aliran, utama %1/%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricsAddress</name>
    <message>
        <source>--metrics %1: an address and a port are needed, for example 127.0.0.1:9464.</source>
        <translation>--metrics %1: perlu alamat dan port, misalnya 127.0.0.1:9464.</translation>
    </message>
    <message>
        <source>--metrics %1: the figures travel unencrypted and without a login, so they are only served to this machine (127.0.0.1 or [::1]); let a reverse proxy with TLS and a login pass them on.</source>
        <translation>--metrics %1: angka dikirim tanpa enkripsi dan tanpa login, jadi hanya disajikan untuk komputer ini (127.0.0.1 atau [::1]); teruskan lewat proksi balik dengan TLS dan login.</translation>
    </message>
</context>
<context>
    <name>MonitorWords</name>
    <message numerus="yes">
        <source>%1 by %2 cells, %3 of %Ln tile(s) in use.</source>
        <translation>
            <numerusform>%1 kali %2 sel, %3 dari %Ln petak terisi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its screen is not there.</source>
        <translation>Layarnya tidak ada.</translation>
    </message>
    <message>
        <source>Tile %1 fills the monitor.</source>
        <translation>Petak %1 memenuhi monitor.</translation>
    </message>
    <message>
        <source>Tile %1 is chosen.</source>
        <translation>Petak %1 terpilih.</translation>
    </message>
    <message>
        <source>Tile %1: the text &quot;%2&quot;.</source>
        <translation>Petak %1: teks &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Tile %1: a clock.</source>
        <translation>Petak %1: jam.</translation>
    </message>
    <message>
        <source>Tile %1: the board %2.</source>
        <translation>Petak %1: panel %2.</translation>
    </message>
    <message>
        <source>Tile %1: the tour %2.</source>
        <translation>Petak %1: tur kamera %2.</translation>
    </message>
    <message>
        <source>Tile %1: empty.</source>
        <translation>Petak %1: kosong.</translation>
    </message>
    <message>
        <source>Tile %1: %2, not in the registry.</source>
        <translation>Petak %1: %2, tidak ada di daftar.</translation>
    </message>
    <message>
        <source>Tile %1: %2 %3, %4.</source>
        <comment>number, code, name, state</comment>
        <translation>Petak %1: %2 %3, %4.</translation>
    </message>
    <message>
        <source>Tile %1: %2 %3, %4: %5.</source>
        <comment>number, code, name, state, reason</comment>
        <translation>Petak %1: %2 %3, %4: %5.</translation>
    </message>
</context>
<context>
    <name>Program</name>
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
        <source>Append figures to this file each second (JSON)</source>
        <translation>Menambahkan angka ke berkas ini setiap detik (JSON)</translation>
    </message>
    <message>
        <source>End after so many seconds</source>
        <translation>Berakhir setelah sekian detik</translation>
    </message>
    <message>
        <source>Save the wall as a picture at the end</source>
        <translation>Menyimpan dinding video sebagai gambar saat program berakhir</translation>
    </message>
    <message>
        <source>Open the wall even when no camera can be reached yet</source>
        <translation>Membuka dinding video walaupun belum ada kamera yang terjangkau</translation>
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
    <message>
        <source>Which streams of listed cameras: auto (default: by the size of the tile), sub or main</source>
        <translation>Aliran kamera dalam daftar: auto (bawaan: menurut ukuran petak), sub atau main</translation>
    </message>
    <message>
        <source>What decodes: auto (default: hardware where it is proven), software, vaapi or cuda</source>
        <translation>Pendekode gambar: auto (bawaan: perangkat keras bila terbukti), software, vaapi atau cuda</translation>
    </message>
    <message>
        <source>Memory of the GPU for decoding (default 2048)</source>
        <translation>Memori GPU untuk dekode (bawaan 2048)</translation>
    </message>
    <message>
        <source>Serve figures to Prometheus at this loopback address, for example 127.0.0.1:9464</source>
        <translation>Menyajikan angka untuk Prometheus di alamat lokal ini, misalnya 127.0.0.1:9464</translation>
    </message>
    <message>
        <source>Write messages to this file too (JSON, at most 50 MiB in 5 files)</source>
        <translation>Menulis pesan juga ke berkas ini (JSON, paling banyak 50 MiB dalam 5 berkas)</translation>
    </message>
    <message>
        <source>Look whether this machine suits the wall</source>
        <translation>Memeriksa apakah komputer ini cocok untuk dinding video</translation>
    </message>
    <message>
        <source>Print the verdicts as JSON</source>
        <translation>Mencetak hasilnya sebagai JSON</translation>
    </message>
    <message>
        <source>Remember scenes, screens and the wall in this folder</source>
        <translation>Simpan skenario, layar, dan isi dinding video di folder ini</translation>
    </message>
    <message>
        <source>Show cameras live on the screens</source>
        <translation>Tampilkan kamera langsung di semua layar</translation>
    </message>
    <message>
        <source>The operator&apos;s window, and the wall on the other screens</source>
        <translation>Jendela operator, dan dinding video di layar lain</translation>
    </message>
    <message>
        <source>Scenes of the wall (JSON)</source>
        <translation>Skenario dinding video (JSON)</translation>
    </message>
    <message>
        <source>Show this scene first</source>
        <translation>Tampilkan skenario ini lebih dahulu</translation>
    </message>
    <message>
        <source>What draws: auto (default: OpenGL where there is a GPU), raster or opengl</source>
        <translation>Yang menggambar: auto (bawaan: OpenGL bila ada GPU), raster, atau opengl</translation>
    </message>
    <message>
        <source>Most main streams at once where there is a sub stream too (default 4)</source>
        <translation>Paling banyak aliran utama sekaligus bila ada aliran sub juga (bawaan 4)</translation>
    </message>
    <message>
        <source>Hide the names and places of secret cameras (guest mode)</source>
        <translation>Menyembunyikan nama dan lokasi kamera rahasia (mode tamu)</translation>
    </message>
</context>
<context>
    <name>RendererChoice</name>
    <message>
        <source>no driver answers</source>
        <translation>tidak ada driver yang menjawab</translation>
    </message>
    <message>
        <source>--renderer opengl: this display has no OpenGL 3.3 (%1); leave the option out.</source>
        <translation>--renderer opengl: layar ini tidak punya OpenGL 3.3 (%1); jangan pakai opsi ini.</translation>
    </message>
</context>
<context>
    <name>SceneKeys</name>
    <message>
        <source>A scene cannot have the key %1: it takes an F key, or one with Ctrl, Alt or Meta.</source>
        <translation>Skenario tidak dapat memakai tombol %1: tombolnya tombol F, atau tombol dengan Ctrl, Alt, atau Meta.</translation>
    </message>
    <message>
        <source>The key %1 belongs to an action already.</source>
        <translation>Tombol %1 sudah dipakai sebuah tindakan.</translation>
    </message>
    <message>
        <source>The key %1 is for menus.</source>
        <translation>Tombol %1 dipakai untuk menu.</translation>
    </message>
    <message>
        <source>The key %1 is for text fields.</source>
        <translation>Tombol %1 dipakai untuk kolom isian.</translation>
    </message>
</context>
<context>
    <name>StreamWords</name>
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
    <message>
        <source>Not watched</source>
        <translation>Tidak dipantau</translation>
    </message>
    <message>
        <source>not tried, another works</source>
        <translation>tidak dicoba, yang lain berfungsi</translation>
    </message>
    <message>
        <source>this FFmpeg does not support it</source>
        <translation>FFmpeg ini tidak mendukungnya</translation>
    </message>
    <message>
        <source>no such device, or its driver does not start</source>
        <translation>perangkat tidak ada, atau drivernya tidak berjalan</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is not used this way, it shows wrong pictures</source>
        <translation>driver NVIDIA tidak dipakai lewat jalur ini karena gambarnya salah</translation>
    </message>
    <message>
        <source>the device does not decode this video format</source>
        <translation>perangkat tidak mendekode format video ini</translation>
    </message>
    <message>
        <source>the test picture did not come out</source>
        <translation>gambar uji tidak keluar</translation>
    </message>
    <message>
        <source>the test picture came out wrong</source>
        <translation>gambar uji keluar salah</translation>
    </message>
    <message>
        <source>the memory of the GPU is given out</source>
        <translation>memori GPU sudah terbagi habis</translation>
    </message>
    <message>
        <source>the camera never sends a whole picture</source>
        <translation>kamera tidak pernah mengirim gambar utuh</translation>
    </message>
    <message>
        <source>the device failed</source>
        <translation>perangkat gagal</translation>
    </message>
    <message>
        <source>sends no sound</source>
        <translation>tidak mengirim suara</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Suara</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Tanpa suara</translation>
    </message>
    <message>
        <source>No sound: unknown sound format</source>
        <translation>Tanpa suara: format suara tidak dikenal</translation>
    </message>
    <message>
        <source>Sound: connecting</source>
        <translation>Suara: menyambung</translation>
    </message>
    <message>
        <source>No sound: %1</source>
        <translation>Tanpa suara: %1</translation>
    </message>
    <message>
        <source>computer too busy, or its graphics driver hangs</source>
        <translation>komputer terlalu sibuk, atau driver grafisnya macet</translation>
    </message>
</context>
<context>
    <name>TileWords</name>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Frozen %1</source>
        <translation>Beku %1</translation>
    </message>
</context>
<context>
    <name>WallCommand</name>
    <message>
        <source>%1: the host %2 cannot be reached (%3).</source>
        <translation>%1: host %2 tidak dapat dijangkau (%3).</translation>
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
        <translation>--windowed dan --screen tidak dapat bersamaan: dinding video berupa jendela atau memenuhi layar.</translation>
    </message>
    <message>
        <source>--transport %1: it is tcp or udp.</source>
        <translation>--transport %1: pilihannya tcp atau udp.</translation>
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
        <translation>Disebutkan %1 kamera; satu dinding video menampilkan paling banyak %2.</translation>
    </message>
    <message>
        <source>--gpu-memory %1: a number of MiB from 0 to %2 is needed, for example 2048.</source>
        <translation>--gpu-memory %1: diperlukan jumlah MiB dari 0 sampai %2, misalnya 2048.</translation>
    </message>
    <message>
        <source>--stream %1: it is auto, main or sub.</source>
        <translation>--stream %1: pilih auto, main, atau sub.</translation>
    </message>
    <message>
        <source>--decode %1: it is auto, software, vaapi or cuda.</source>
        <translation>--decode %1: pilihannya auto, software, vaapi atau cuda.</translation>
    </message>
    <message>
        <source>--scene %1: %2 has no such scene; there are: %3.</source>
        <translation>--scene %1: tidak ada skenario itu dalam %2; yang ada: %3.</translation>
    </message>
    <message>
        <source>--scene %1: the file that holds it is needed too, with --scenes FILE.</source>
        <translation>--scene %1: berkas yang memuatnya juga diperlukan, dengan --scenes BERKAS.</translation>
    </message>
    <message>
        <source>--renderer %1: it is auto, raster or opengl.</source>
        <translation>--renderer %1: pilihannya auto, raster, atau opengl.</translation>
    </message>
    <message>
        <source>--mains %1: a number of main streams from 1 to %2 is needed, for example 4.</source>
        <translation>--mains %1: diperlukan jumlah aliran utama dari 1 sampai %2, misalnya 4.</translation>
    </message>
</context>
<context>
    <name>WallWords</name>
    <message>
        <source>There is no such monitor.</source>
        <translation>Monitor itu tidak ada.</translation>
    </message>
    <message>
        <source>A monitor of this name is there already.</source>
        <translation>Monitor dengan nama itu sudah ada.</translation>
    </message>
    <message>
        <source>There is no such tile.</source>
        <translation>Petak itu tidak ada.</translation>
    </message>
    <message>
        <source>These tiles do not make a rectangle.</source>
        <translation>Petak-petak ini tidak membentuk persegi panjang.</translation>
    </message>
    <message>
        <source>One tile alone cannot be merged.</source>
        <translation>Satu petak saja tidak dapat digabung.</translation>
    </message>
    <message>
        <source>This tile cannot be divided any further.</source>
        <translation>Petak ini tidak dapat dibagi lagi.</translation>
    </message>
    <message>
        <source>The tile is empty.</source>
        <translation>Petak kosong.</translation>
    </message>
    <message>
        <source>The view does not lie in the picture.</source>
        <translation>Bagian yang dilihat tidak berada di dalam gambar.</translation>
    </message>
    <message>
        <source>The scene does not match its own layout.</source>
        <translation>Skenario tidak cocok dengan tata letaknya sendiri.</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>berkas tidak ditemukan.</translation>
    </message>
    <message>
        <source>the file cannot be read (%1).</source>
        <translation>berkas tidak dapat dibaca (%1).</translation>
    </message>
    <message>
        <source>the file is too large (%1 bytes).</source>
        <translation>berkas terlalu besar (%1 bita).</translation>
    </message>
    <message>
        <source>the file cannot be written (%1); the old one is still there.</source>
        <translation>berkas tidak dapat ditulis (%1); yang lama masih ada.</translation>
    </message>
    <message>
        <source>this is not JSON (%1).</source>
        <translation>ini bukan JSON (%1).</translation>
    </message>
    <message>
        <source>the file is of version %1, which this program does not know.</source>
        <translation>berkas versi %1 tidak dikenal program ini.</translation>
    </message>
    <message>
        <source>something else is expected here: %1.</source>
        <translation>di sini seharusnya: %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing.</source>
        <translation>&apos;%1&apos; tidak ada.</translation>
    </message>
    <message>
        <source>this member stands there twice.</source>
        <translation>isian ini tertulis dua kali.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of the words that may stand here.</source>
        <translation>&apos;%1&apos; bukan kata yang boleh dipakai di sini.</translation>
    </message>
    <message>
        <source>the number is out of range (found, lowest..highest: %1).</source>
        <translation>angka di luar batas (ditemukan, terkecil..terbesar: %1).</translation>
    </message>
    <message>
        <source>this may not be empty.</source>
        <translation>ini tidak boleh kosong.</translation>
    </message>
    <message>
        <source>the name &apos;%1&apos; stands there twice.</source>
        <translation>nama &apos;%1&apos; tertulis dua kali.</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; stands there twice.</source>
        <translation>tombol &apos;%1&apos; tertulis dua kali.</translation>
    </message>
    <message>
        <source>the day &apos;%1&apos; stands there twice.</source>
        <translation>hari &apos;%1&apos; tertulis dua kali.</translation>
    </message>
    <message>
        <source>there is no scene &apos;%1&apos;.</source>
        <translation>tidak ada skenario &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time of day.</source>
        <translation>&apos;%1&apos; bukan jam.</translation>
    </message>
    <message>
        <source>the span ends when it begins.</source>
        <translation>rentang waktu berakhir saat dimulai.</translation>
    </message>
    <message>
        <source>the view does not lie in the picture.</source>
        <translation>bagian yang dilihat tidak berada di dalam gambar.</translation>
    </message>
    <message>
        <source>the tile does not lie in the grid.</source>
        <translation>petak tidak berada di dalam kisi.</translation>
    </message>
    <message>
        <source>two tiles cover the same place (column, row: %1).</source>
        <translation>dua petak menutupi tempat yang sama (kolom, baris: %1).</translation>
    </message>
    <message>
        <source>no tile covers this place (column, row: %1).</source>
        <translation>tidak ada petak yang menutupi tempat ini (kolom, baris: %1).</translation>
    </message>
    <message>
        <source>an empty tile cannot be enlarged.</source>
        <translation>petak kosong tidak dapat diperbesar.</translation>
    </message>
    <message>
        <source>the file cannot be used.</source>
        <translation>berkas tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>a scene cannot have the key &apos;%1&apos;: it takes an F key, or one with Ctrl, Alt or Meta, that no action, menu or text field has.</source>
        <translation>skenario tidak dapat memakai tombol &apos;%1&apos;: tombolnya tombol F, atau tombol dengan Ctrl, Alt, atau Meta, yang tidak dipakai tindakan, menu, atau kolom isian.</translation>
    </message>
    <message>
        <source>Only a tile with a camera of its own can be zoomed, or pinned to a stream.</source>
        <translation>Hanya petak yang langsung berisi kamera yang dapat di-zoom atau ditetapkan alirannya.</translation>
    </message>
    <message>
        <source>unknown member.</source>
        <translation>isian ini tidak dikenal.</translation>
    </message>
</context>
<context>
    <name>pantau::app::MetricsServer</name>
    <message>
        <source>--metrics %1: another program already uses this port; choose another one.</source>
        <translation>--metrics %1: port ini sudah dipakai program lain; pilih yang lain.</translation>
    </message>
    <message>
        <source>--metrics %1: this machine does not let it be opened (%2).</source>
        <translation>--metrics %1: komputer ini tidak mengizinkannya dibuka (%2).</translation>
    </message>
</context>
<context>
    <name>pantau::app::WallMemory</name>
    <message>
        <source>%1 The file was put aside as %2.</source>
        <translation>%1 Berkas itu disisihkan sebagai %2.</translation>
    </message>
    <message>
        <source>%1 The file cannot be put aside, so it stays as it is and nothing new is kept.</source>
        <translation>%1 Berkas itu tidak dapat dipindahkan, jadi dibiarkan apa adanya dan yang baru tidak disimpan.</translation>
    </message>
    <message>
        <source>Scenes without their key from now on, as it takes an F key, or one with Ctrl, Alt or Meta, that no action, menu or text field has: %1.</source>
        <translation>Skenario yang mulai kini tanpa tombolnya, karena tombolnya harus tombol F, atau tombol dengan Ctrl, Alt, atau Meta, yang tidak dipakai tindakan, menu, atau kolom isian: %1.</translation>
    </message>
</context>
<context>
    <name>pantau::app::WallProgram</name>
    <message>
        <source>--decode %1: that does not decode on this machine (%2); there is: %3.</source>
        <translation>--decode %1: tidak dapat mendekode di komputer ini (%2); yang ada: %3.</translation>
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
    <message>
        <source>--scenes: the file does not go together with what is remembered in %1: %2</source>
        <translation>--scenes: berkas itu tidak cocok dengan yang diingat di %1: %2</translation>
    </message>
    <message>
        <source>both</source>
        <translation>keduanya</translation>
    </message>
    <message>
        <source>This tile has no picture yet.</source>
        <translation>Petak ini belum punya gambar.</translation>
    </message>
    <message>
        <source>The pictures before are still being written; this one was not kept.</source>
        <translation>Gambar sebelumnya masih ditulis; gambar ini tidak disimpan.</translation>
    </message>
    <message>
        <source>Picture kept: %1</source>
        <translation>Tangkapan layar disimpan: %1</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>Gambar tidak dapat ditulis ke %1.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::CameraModel</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation>Gambar/dtk</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Ukuran gambar</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Dekoder</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, reason</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::CameraPage</name>
    <message>
        <source>What the camera went through</source>
        <translation>Riwayat kamera</translation>
    </message>
    <message>
        <source>Nothing has been recorded of this camera yet.</source>
        <translation>Belum ada riwayat kamera ini.</translation>
    </message>
    <message>
        <source>not in the registry</source>
        <translation>tidak ada di daftar</translation>
    </message>
    <message>
        <source>kept secret</source>
        <translation>dirahasiakan</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Koordinat</translation>
    </message>
    <message>
        <source>Looks to</source>
        <translation>Arah pandang</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Sudut pandang</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Jarak pandang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation>Gambar/dtk</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Ukuran gambar</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Dekoder</translation>
    </message>
    <message>
        <source>Pictures decoded</source>
        <translation>Gambar didekode</translation>
    </message>
    <message>
        <source>Pictures broken</source>
        <translation>Gambar rusak</translation>
    </message>
    <message>
        <source>Packets lost</source>
        <translation>Paket hilang</translation>
    </message>
    <message>
        <source>Packets thrown away</source>
        <translation>Paket dibuang</translation>
    </message>
    <message>
        <source>Connections after the first</source>
        <translation>Sambungan ulang</translation>
    </message>
    <message>
        <source>First picture after</source>
        <translation>Gambar pertama setelah</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 md</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::CameraPane</name>
    <message>
        <source>Search code, name or district</source>
        <translation>Cari kode, nama, atau kecamatan</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Semua keadaan</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Tidak hidup</translation>
    </message>
    <message>
        <source>Every owner</source>
        <translation>Semua pemilik</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Semua kategori</translation>
    </message>
    <message>
        <source>Every district</source>
        <translation>Semua kecamatan</translation>
    </message>
    <message>
        <source>The registry holds no camera yet.</source>
        <translation>Belum ada kamera di daftar.</translation>
    </message>
    <message>
        <source>No camera fits. Ctrl+Shift+F shows all of them.</source>
        <translation>Tidak ada kamera yang cocok. Ctrl+Shift+F menampilkan semuanya.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::CameraTreeModel</name>
    <message>
        <source>Without district</source>
        <translation>Tanpa kecamatan</translation>
    </message>
    <message>
        <source>%1 (%2, %3 alive)</source>
        <translation>%1 (%2, %3 hidup)</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::CommandPalette</name>
    <message>
        <source>Nothing has these words.</source>
        <translation>Tidak ada yang cocok dengan kata-kata ini.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palet perintah</translation>
    </message>
    <message>
        <source>Search actions, cameras and scenes</source>
        <translation>Cari tindakan, kamera, dan skenario</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::ConsoleWindow</name>
    <message>
        <source>Pantau - Console</source>
        <translation>Pantau - Konsol</translation>
    </message>
    <message>
        <source>Guest mode: secret places are hidden</source>
        <translation>Mode tamu: tempat rahasia disembunyikan</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Tidak ada yang dapat diurungkan.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Tidak ada yang dapat diulangi.</translation>
    </message>
    <message>
        <source>Choose a camera first.</source>
        <translation>Pilih kamera lebih dahulu.</translation>
    </message>
    <message>
        <source>The wall has no monitor yet.</source>
        <translation>Dinding video belum punya monitor.</translation>
    </message>
    <message>
        <source>A tour passes over what is dead or gone: %1</source>
        <translation>Tur kamera melewati yang mati atau tidak ada: %1</translation>
    </message>
    <message>
        <source>A schedule is due, but its scene &apos;%1&apos; cannot be shown.</source>
        <translation>Jadwal sudah waktunya, tetapi skenario &apos;%1&apos; tidak dapat ditampilkan.</translation>
    </message>
    <message>
        <source>The last change of scenes, tours or schedules is taken back.</source>
        <translation>Perubahan terakhir pada skenario, tur kamera, atau jadwal diurungkan.</translation>
    </message>
    <message>
        <source>The change of scenes, tours or schedules is made again.</source>
        <translation>Perubahan pada skenario, tur kamera, atau jadwal diulangi.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::GridDialog</name>
    <message>
        <source>Grid of %1</source>
        <translation>Kisi %1</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Kolom</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>Ba&amp;ris</translation>
    </message>
    <message>
        <source>&amp;Divide</source>
        <translation>Ba&amp;gi</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Batal</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::HistoryModel</name>
    <message>
        <source>From</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lama</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::MonitorPane</name>
    <message>
        <source>The wall has no monitor yet.</source>
        <translation>Dinding video belum punya monitor.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::MonitorPreview</name>
    <message>
        <source>Monitor %1</source>
        <translation>Monitor %1</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Tour: %1</source>
        <translation>Tur Kamera: %1</translation>
    </message>
    <message>
        <source>not in the registry</source>
        <translation>tidak ada di daftar</translation>
    </message>
    <message>
        <source>%1 - no screen, its tiles stay ready</source>
        <translation>%1 - tanpa layar, petaknya tetap siap</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::NearbyModel</name>
    <message>
        <source>Not known</source>
        <translation>Tidak diketahui</translation>
    </message>
    <message>
        <source>no record of this time</source>
        <translation>tidak ada catatan pada waktu ini</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Jarak</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Arah</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>Dalam pandangan</translation>
    </message>
    <message>
        <source>State then</source>
        <translation>Keadaan saat itu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::NearbyPage</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>&amp;Save as CSV...</source>
        <translation>&amp;Simpan sebagai CSV...</translation>
    </message>
    <message>
        <source>Cameras near a point</source>
        <translation>Kamera di dekat suatu titik</translation>
    </message>
    <message>
        <source>Latitude, longitude - for example -3.6954, 128.1814</source>
        <translation>Lintang, bujur - misalnya -3.6954, 128.1814</translation>
    </message>
    <message>
        <source>&amp;Point</source>
        <translation>&amp;Titik</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Waktu</translation>
    </message>
    <message>
        <source>This is no point: type latitude and longitude in degrees, for example -3.6954, 128.1814.</source>
        <translation>Ini bukan titik: ketik lintang dan bujur dalam derajat, misalnya -3.6954, 128.1814.</translation>
    </message>
    <message>
        <source>No camera of the registry has a place.</source>
        <translation>Tidak ada kamera dengan koordinat di daftar.</translation>
    </message>
    <message>
        <source>Type a point and a time, then press Enter.</source>
        <translation>Ketik titik dan waktu, lalu tekan Enter.</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Simpan sebagai CSV</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Nilai berpemisah koma (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Tersimpan: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 tidak dapat ditulis: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln camera(s) have no place in the registry.</source>
        <translation>
            <numerusform>%Ln kamera tanpa koordinat di daftar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln camera(s) of secret places are not shown to guests.</source>
        <translation>
            <numerusform>%Ln kamera di tempat rahasia tidak ditampilkan kepada tamu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pantau::widgets::PanelDialog</name>
    <message>
        <source>Panels of %1</source>
        <translation>Panel %1</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Panels a&amp;cross</source>
        <translation>Panel &amp;mendatar</translation>
    </message>
    <message>
        <source>Panels &amp;down</source>
        <translation>Panel &amp;tegak</translation>
    </message>
    <message>
        <source>&amp;Gap between panels side by side</source>
        <translation>&amp;Celah antara panel bersebelahan</translation>
    </message>
    <message>
        <source>G&amp;ap between panels one above the other</source>
        <translation>C&amp;elah antara panel atas dan bawah</translation>
    </message>
    <message>
        <source>From picture to picture, so the frames of both panels. Pixels = gap in mm × pixels of a panel ÷ its width in mm.</source>
        <translation>Dari gambar ke gambar, jadi bingkai kedua panel. Piksel = celah dalam mm × piksel panel ÷ lebarnya dalam mm.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Batal</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::SceneActions</name>
    <message>
        <source>Save as scene</source>
        <translation>Simpan sebagai skenario</translation>
    </message>
    <message>
        <source>Choose a scene first.</source>
        <translation>Pilih skenario lebih dahulu.</translation>
    </message>
    <message>
        <source>Name and key of the scene</source>
        <translation>Nama dan tombol skenario</translation>
    </message>
    <message>
        <source>Import scenes</source>
        <translation>Impor skenario</translation>
    </message>
    <message>
        <source>Scenes (*.json)</source>
        <translation>Skenario (*.json)</translation>
    </message>
    <message>
        <source>Export scenes</source>
        <translation>Ekspor skenario</translation>
    </message>
    <message>
        <source>The scene &apos;%1&apos; is replaced; %2 brings the old one back.</source>
        <translation>Skenario &apos;%1&apos; diganti; %2 mengembalikan yang lama.</translation>
    </message>
    <message>
        <source>The scene &apos;%1&apos; is removed; %2 brings it back.</source>
        <translation>Skenario &apos;%1&apos; dihapus; %2 mengembalikannya.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Diimpor: %1.</translation>
    </message>
    <message>
        <source>Replaced: %1; %2 brings the old ones back.</source>
        <translation>Diganti: %1; %2 mengembalikan yang lama.</translation>
    </message>
    <message>
        <source>Not in the registry: %1</source>
        <translation>Tidak ada di daftar: %1</translation>
    </message>
    <message>
        <source>Written to %1: %2.</source>
        <translation>Ditulis ke %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scene(s)</source>
        <translation>
            <numerusform>%Ln skenario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tour(s)</source>
        <translation>
            <numerusform>%Ln tur kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln schedule(s)</source>
        <translation>
            <numerusform>%Ln jadwal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pantau::widgets::SceneDesk</name>
    <message>
        <source>A scene needs a name.</source>
        <translation>Skenario perlu nama.</translation>
    </message>
    <message>
        <source>The key %1 recalls the scene &apos;%2&apos; already.</source>
        <translation>Tombol %1 sudah memanggil skenario &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>There is no scene &apos;%1&apos;.</source>
        <translation>Tidak ada skenario &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is shown, but the wall has no monitor %2.</source>
        <translation>&apos;%1&apos; ditampilkan, tetapi dinding video tidak punya monitor %2.</translation>
    </message>
    <message>
        <source>A scene &apos;%1&apos; is there already.</source>
        <translation>Skenario &apos;%1&apos; sudah ada.</translation>
    </message>
    <message>
        <source>A tour or a schedule still uses the scene &apos;%1&apos;.</source>
        <translation>Masih ada tur kamera atau jadwal yang memakai skenario &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>%1 does not go together with what is there: %2</source>
        <translation>%1 tidak dapat digabung dengan yang sudah ada: %2</translation>
    </message>
    <message>
        <source>both</source>
        <translation>gabungan</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::SceneDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tombol</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>Press a key, or leave it empty</source>
        <translation>Tekan sebuah tombol, atau biarkan kosong</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::SceneModel</name>
    <message>
        <source>Scene</source>
        <translation>Skenario</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tombol</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::ScenePane</name>
    <message>
        <source>No scene yet. Ctrl+S saves the wall as it stands.</source>
        <translation>Belum ada skenario. Ctrl+S menyimpan dinding video apa adanya.</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Skenario</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>Tur Kamera</translation>
    </message>
    <message>
        <source>No tour yet. Ctrl+Shift+T makes one.</source>
        <translation>Belum ada tur kamera. Ctrl+Shift+T membuatnya.</translation>
    </message>
    <message>
        <source>No schedule yet. Ctrl+Shift+S makes one.</source>
        <translation>Belum ada jadwal. Ctrl+Shift+S membuatnya.</translation>
    </message>
    <message>
        <source>Sche&amp;dules, WIT</source>
        <translation>&amp;Jadwal, WIT</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Sce&amp;nes</source>
        <translation>Ske&amp;nario</translation>
    </message>
    <message>
        <source>To&amp;urs</source>
        <translation>Tur Ka&amp;mera</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::ScheduleActions</name>
    <message>
        <source>A schedule shows a scene: save one first.</source>
        <translation>Jadwal menampilkan skenario: simpan satu lebih dahulu.</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>Jadwal baru</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Choose a schedule first.</source>
        <translation>Pilih jadwal lebih dahulu.</translation>
    </message>
    <message>
        <source>The schedule &apos;%1&apos; is removed; %2 brings it back.</source>
        <translation>Jadwal &apos;%1&apos; dihapus; %2 mengembalikannya.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::ScheduleDesk</name>
    <message>
        <source>A schedule needs a name.</source>
        <translation>Jadwal perlu nama.</translation>
    </message>
    <message>
        <source>A schedule &apos;%1&apos; is there already.</source>
        <translation>Jadwal &apos;%1&apos; sudah ada.</translation>
    </message>
    <message>
        <source>A schedule needs a scene.</source>
        <translation>Jadwal perlu skenario.</translation>
    </message>
    <message>
        <source>A schedule needs a day.</source>
        <translation>Jadwal perlu hari.</translation>
    </message>
    <message>
        <source>The span ends when it begins.</source>
        <translation>Jam selesai sama dengan jam mulai.</translation>
    </message>
    <message>
        <source>Choose a schedule first.</source>
        <translation>Pilih jadwal lebih dahulu.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::ScheduleDialog</name>
    <message>
        <source>&amp;Active</source>
        <translation>&amp;Aktif</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>&amp;Scene</source>
        <translation>S&amp;kenario</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Mulai</translation>
    </message>
    <message>
        <source>&amp;To, next day if earlier</source>
        <translation>Sam&amp;pai (esok bila lebih awal)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::ScheduleModel</name>
    <message>
        <source>off</source>
        <translation>tidak aktif</translation>
    </message>
    <message>
        <source>now</source>
        <translation>sekarang</translation>
    </message>
    <message>
        <source>%1 %2-%3 WIT</source>
        <translation>%1 %2-%3 WIT</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Skenario</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::ShortcutsDialog</name>
    <message>
        <source>No action has these words.</source>
        <translation>Tidak ada tindakan dengan kata-kata ini.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Cari tindakan dan tombol</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Kegunaan</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys on a wall</source>
        <translation>Tombol di dinding video</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::SoundDesk</name>
    <message>
        <source>Sound is off.</source>
        <translation>Suara mati.</translation>
    </message>
    <message>
        <source>Choose a tile with a camera first.</source>
        <translation>Pilih dahulu petak yang berisi kamera.</translation>
    </message>
    <message>
        <source>Volume %1 %</source>
        <translation>Volume %1 %</translation>
    </message>
    <message>
        <source>Sound of %1</source>
        <translation>Suara dari %1</translation>
    </message>
    <message>
        <source>Sound is off: the sound device is gone.</source>
        <translation>Suara mati: perangkat suara sudah tidak ada.</translation>
    </message>
    <message>
        <source>Sound is off: %1 is not on the wall any more.</source>
        <translation>Suara mati: %1 sudah tidak ada di dinding video.</translation>
    </message>
    <message>
        <source>Sound is off: %1 has no signal.</source>
        <translation>Suara mati: %1 tidak ada sinyal.</translation>
    </message>
    <message>
        <source>Sound is off: this machine has no sound device.</source>
        <translation>Suara mati: komputer ini tidak memiliki perangkat suara.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::TextDialog</name>
    <message>
        <source>Text in the tile</source>
        <translation>Teks di petak</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Teks</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Ta&amp;mpilkan</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::TourActions</name>
    <message>
        <source>New tour</source>
        <translation>Tur Kamera baru</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Tur Kamera</translation>
    </message>
    <message>
        <source>Choose a tour first.</source>
        <translation>Pilih tur kamera lebih dahulu.</translation>
    </message>
    <message>
        <source>Paused. It goes on after %1 s without a touch, or with %2.</source>
        <translation>Dijeda. Berlanjut setelah %1 dtk tanpa sentuhan, atau dengan %2.</translation>
    </message>
    <message>
        <source>The tour &apos;%1&apos; is removed; %2 brings it back.</source>
        <translation>Tur kamera &apos;%1&apos; dihapus; %2 mengembalikannya.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::TourDesk</name>
    <message>
        <source>A tour needs a name.</source>
        <translation>Tur kamera perlu nama.</translation>
    </message>
    <message>
        <source>A tour needs something to step through.</source>
        <translation>Tur kamera perlu perhentian.</translation>
    </message>
    <message>
        <source>The dwell is out of range.</source>
        <translation>Lama singgah di luar batas.</translation>
    </message>
    <message>
        <source>A tour &apos;%1&apos; is there already.</source>
        <translation>Tur kamera &apos;%1&apos; sudah ada.</translation>
    </message>
    <message>
        <source>A tile or a scene shows the tour &apos;%1&apos;: it keeps its name.</source>
        <translation>Petak atau skenario menampilkan tur kamera &apos;%1&apos;: namanya tetap.</translation>
    </message>
    <message>
        <source>Choose a tour first.</source>
        <translation>Pilih tur kamera lebih dahulu.</translation>
    </message>
    <message>
        <source>A tile or a scene still shows the tour &apos;%1&apos;.</source>
        <translation>Masih ada petak atau skenario yang menampilkan tur kamera &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>The tour &apos;%1&apos; has nothing to show.</source>
        <translation>Tur kamera &apos;%1&apos; tidak punya apa pun untuk ditampilkan.</translation>
    </message>
    <message>
        <source>No tour runs on a monitor, and none in the chosen tile.</source>
        <translation>Tidak ada tur kamera berjalan di monitor maupun di petak terpilih.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::TourDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Tambah</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>N&amp;aik</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>T&amp;urun</translation>
    </message>
    <message>
        <source> s</source>
        <translation> dtk</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>A group of cameras</source>
        <translation>Satu kelompok kamera</translation>
    </message>
    <message>
        <source>Scenes, on the whole wall</source>
        <translation>Skenario, di seluruh dinding video</translation>
    </message>
    <message>
        <source>Search, Enter adds</source>
        <translation>Cari, Enter menambahkan</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Stops in their order</source>
        <translation>Perhentian menurut urutan</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>D&amp;well</source>
        <translation>&amp;Lama singgah</translation>
    </message>
    <message>
        <source>&amp;Steps through</source>
        <translation>M&amp;elalui</translation>
    </message>
    <message>
        <source>S&amp;tops, in their order</source>
        <translation>&amp;Perhentian menurut urutan</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>There is nothing to choose yet.</source>
        <translation>Belum ada pilihan.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Tidak ada yang cocok.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Belum ada yang dipilih.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::TourModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 dtk</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Tur Kamera</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Dwell</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>paused on %1</source>
        <translation>jeda di %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>di %1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Berjalan</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln tile(s)</source>
        <translation>
            <numerusform>di %Ln petak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln camera(s)</source>
        <translation>
            <numerusform>%Ln kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scene(s)</source>
        <translation>
            <numerusform>%Ln skenario</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pantau::widgets::WallDesk</name>
    <message>
        <source>The wall has no monitor yet.</source>
        <translation>Dinding video belum punya monitor.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has no free tile: %2 of %Ln camera(s) were placed. Shift+Enter shows one in the chosen tile.</source>
        <translation>
            <numerusform>%1 tidak punya petak kosong: %2 dari %Ln kamera dipasang. Shift+Enter menampilkan kamera di petak terpilih.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln camera(s) found no tile.</source>
        <translation>
            <numerusform>%1 dari %Ln kamera tidak mendapat petak.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tile(s) found no place any more; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln petak tidak mendapat tempat lagi; Ctrl+Z mengembalikannya.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows all its tiles again: in the enlarged one only one camera would be seen.</source>
        <translation>%1 menampilkan semua petaknya lagi: di petak yang diperbesar hanya satu kamera yang akan terlihat.</translation>
    </message>
</context>
<context>
    <name>pantau::widgets::WallKeys</name>
    <message>
        <source>Camera %1: %2</source>
        <translation>Kamera %1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Only a tile that shows a camera of the list can be kept as a picture.</source>
        <translation>Hanya petak yang menampilkan kamera dari daftar yang dapat disimpan sebagai tangkapan layar.</translation>
    </message>
</context>
</TS>
